"""The kinds of statements that random programs are made of. Each is a function of the coroutine function it stands in, and
gives its lines. A kind that has blocks asks for their bodies; deep down only plain ones are chosen.
"""

KINDS = {}      # name: (function, weight, whether it has blocks)


def kind(weight, blocks=False):
    def register(function):
        KINDS[function.__name__] = (function, weight, blocks)
        return function
    return register


def indented(lines, by=1):
    return ["    " * by + line for line in lines]


def block(head, lines):
    return [head, *indented(lines)]


def statement(f):
    """One random statement for f, as lines."""
    f.budget -= 1
    deep = f.depth >= 4 or f.budget <= 0
    names = [name for name in KINDS if not (deep and KINDS[name][2])]
    weights = [KINDS[name][1] * (4 if name in f.program.taste else 1) for name in names]
    return KINDS[f.random.choices(names, weights)[0]][0](f)


def guarded(f, lines, kinds=("Exception", "asyncio.CancelledError")):
    """The lines in a try that tells what came; a cancel is sometimes let through."""
    caught = f.random.choice([("Exception",), ("TimeoutError",), ("ValueError", "KeyError"), kinds])
    head = caught[0] if len(caught) == 1 else f"({', '.join(caught)})"
    after = ['print(name, "caught", told(error))']
    if f.random.random() < 0.15:
        after.append("raise")
    lines = block("try:", lines) + block(f"except {head} as error:", after)
    if f.random.random() < 0.15:
        lines += block("finally:", finish(f))
    return lines


def finish(f):
    if f.random.random() < 0.5:
        return ['print(name, "finally")']
    return [f"await asyncio.sleep({f.delay()})", 'print(name, "finally, later")']


def task(f, lines):
    """A new task: the line that makes it, and its variable."""
    variable = f.fresh("task")
    call = f.call()
    named = f', name="{f.name}-{variable}"' if f.random.random() < 0.4 else ""
    if f.random.random() < 0.05:
        named += ", context=contextvars.copy_context()"
    maker = "asyncio.ensure_future" if not named and f.random.random() < 0.15 else "asyncio.create_task"
    lines.append(f"{variable} = {maker}({call}{named})")
    return variable


def some_tasks(f, lines, least=2, most=3):
    return [task(f, lines) for _ in range(f.random.randint(least, most))]


def clear_up(f):
    """Nothing is left for the end of asyncio.run, which cancels what is left in an order that CPython leaves open."""
    tasks = ", ".join(f.tasks)
    left = ["left.cancel()"] if f.random.random() < 0.6 else ["print(name, \"leaves\", left.done())"]
    return block(f"for left in ({tasks},):", left) + [f"await asyncio.gather({tasks}, return_exceptions=True)"]


@kind(8)
def sleep(f):
    return [f"await asyncio.sleep({f.delay()})"]


@kind(6)
def say(f):
    return [f"print(name, {f.random.randint(1, 99)})"]


@kind(3)
def await_call(f):
    return [f"print(name, await {f.call()})"]


@kind(3, True)
def try_block(f):
    return guarded(f, f.body())


@kind(2, True)
def cancellation_met(f):
    ending = f.random.choice(("raise", "raise", "pass", "uncancel"))
    after = ['print(name, "is cancelled", *error.args)']
    if f.random.random() < 0.4:
        after.append(f"await asyncio.sleep({f.delay()})")
    if ending == "uncancel":
        after.append("print(name, \"still asked to go:\", asyncio.current_task().uncancel())")
    elif ending == "raise":
        after.append("raise")
    return block("try:", f.body()) + block("except asyncio.CancelledError as error:", after)


@kind(2, True)
def try_finally(f):
    return block("try:", f.body()) + block("finally:", finish(f))


@kind(2, True)
def loop(f):
    if f.loops:
        return f.body(1, 1)
    f.loops += 1
    variable = f.fresh("round")
    lines = block(f"for {variable} in range({f.random.randint(2, 3)}):", [f"print(name, \"round\", {variable})", *f.body(1, 2)])
    f.loops -= 1
    return lines


@kind(5)
def start_task(f):
    lines = []
    variable = task(f, lines)
    f.tasks.append(variable)
    if f.random.random() < 0.25:
        lines.append(f'{variable}.add_done_callback(lambda done: print(name, "hears that", done.get_name(), "is done"))')
    return lines


@kind(5)
def await_task(f):
    if not f.tasks:
        return start_task(f)
    return guarded(f, [f"print(name, await {f.random.choice(f.tasks)})"])


@kind(4)
def cancel_task(f):
    lines = []
    if not f.tasks or f.random.random() < 0.3:
        f.tasks.append(task(f, lines))
        if f.random.random() < 0.5:
            lines.append(f"await asyncio.sleep({f.random.choice(('0', f.delay()))})")
    variable = f.random.choice(f.tasks)
    message = f.random.choice(("", "", '"enough"'))
    lines.append(f"print(name, \"cancels:\", {variable}.cancel({message}))")
    if f.random.random() < 0.3:
        if f.random.random() < 0.5:
            lines.append("await asyncio.sleep(0)")
        lines.append(f"print(name, \"cancels again:\", {variable}.cancel(), {variable}.cancelling())")
    if f.random.random() < 0.5:
        lines += guarded(f, [f"print(name, await {variable})"])
    return lines


@kind(1)
def cancel_oneself(f):
    return ["asyncio.current_task().cancel()"] + (["asyncio.current_task().uncancel()"] if f.random.random() < 0.3 else [])


@kind(1)
def look_at_task(f):
    if not f.tasks:
        return ['print(name, "is", asyncio.current_task().get_name().split("-")[0])']
    return [f"print(name, \"sees\", {f.random.choice(f.tasks)}.done(), len(asyncio.all_tasks()))"]


@kind(4)
def gather(f):
    lines, members = [], []
    for _ in range(f.random.randint(2, 4)):
        if f.tasks and f.random.random() < 0.2:
            members.append(f.random.choice(f.tasks))
        else:
            members.append(f.call())
    if f.random.random() < 0.4:
        members.append("return_exceptions=True")
    joined = ", ".join(members)
    if f.random.random() < 0.2:
        variable = f.fresh("both")
        lines.append(f"{variable} = asyncio.gather({joined})")
        f.futures.append(variable)
        if f.random.random() < 0.5:
            lines.append(f"await asyncio.sleep({f.delay()})")
            lines.append(f"print(name, \"cancels all:\", {variable}.cancel())")
        return lines + guarded(f, [f"print(name, len(await {variable}))"])
    shown = f"[told(each) for each in await asyncio.gather({joined})]"
    return guarded(f, [f"print(name, {shown})"])


@kind(4, True)
def task_group(f):
    variable = f.fresh("group")
    body = [f"{variable}.create_task({f.call()})" for _ in range(f.random.randint(1, 3))]
    if f.random.random() < 0.6:
        body += f.body(1, 2)
    if f.random.random() < 0.2:
        body.append(f"{variable}.create_task({f.call()})")
    group = block(f"async with asyncio.TaskGroup() as {variable}:", body) + ['print(name, "has all of its group")']
    if f.random.random() < 0.3:
        return block("try:", group) + block(
            f"except* {f.random.choice(('ValueError', '(KeyError, OSError)', 'Exception'))} as group:",
            ['print(name, "caught some:", told(group))'])
    return guarded(f, group)


@kind(4, True)
def timeout(f):
    variable = f.fresh("limit")
    body = f.body()
    if f.random.random() < 0.25:
        body.insert(f.random.choice((0, len(body))), f"{variable}.reschedule(loop().time() + {f.delay()})")
    lines = block(f"async with asyncio.timeout({f.random.choice((f.delay(), f.delay(), 'None'))}) as {variable}:", body)
    lines.append(f"print(name, \"in time:\", not {variable}.expired())")
    return guarded(f, lines) if f.random.random() < 0.8 else lines


@kind(3)
def wait_for(f):
    waited = f.random.choice(f.tasks) if f.tasks and f.random.random() < 0.3 else f.call()
    return guarded(f, [f"print(name, await asyncio.wait_for({waited}, {f.random.choice((f.delay(), f.delay(), 'None'))}))"])


@kind(3)
def wait(f):
    lines = []
    tasks = some_tasks(f, lines, 1, 3)
    limit = f.random.choice(("", "", f", timeout={f.delay()}"))
    mode = f.random.choice(("", ", return_when=asyncio.FIRST_COMPLETED", ", return_when=asyncio.FIRST_EXCEPTION"))
    done, each = f.fresh("done"), f.fresh("each")
    lines.append(f"{done}, _ = await asyncio.wait([{', '.join(tasks)}]{limit}{mode})")
    after = [f"print(name, \"done:\" if {each} in {done} else \"pending:\", {each}.cancelled())"]
    if f.random.random() < 0.6:
        after.append(f"{each}.cancel()")
    f.tasks += tasks
    return lines + block(f"for {each} in ({', '.join(tasks)},):", after)


@kind(2)
def as_completed(f):
    lines = []
    tasks = some_tasks(f, lines)
    limit = f.random.choice(("", "", f", timeout={f.delay()}"))
    each = f.fresh("next")
    body = [f"print(name, \"next:\", await {each})"]
    if f.random.random() < 0.2:
        body.append("break")
    f.tasks += tasks
    return lines + guarded(f, block(f"for {each} in asyncio.as_completed([{', '.join(tasks)}]{limit}):", body))


@kind(2)
def shield(f):
    lines = []
    variable = task(f, lines)
    f.tasks.append(variable)
    way = f.random.choice((f"await asyncio.shield({variable})", f"await asyncio.wait_for(asyncio.shield({variable}), {f.delay()})"))
    lines += guarded(f, [f"print(name, {way})"])
    if f.random.random() < 0.5:
        lines += guarded(f, [f"print(name, \"after all:\", await {variable})"])
    return lines
