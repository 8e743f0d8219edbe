"""More kinds of statements for random programs: where tasks meet (locks, events, queues, barriers), what they iterate over, and what
runs beside them.
"""
from random_statements import kind, block, guarded, say


@kind(3, True)
def with_lock(f):
    what = f.shared(f.random.choice(("lock", "lock", "semaphore", "bounded", "condition")))
    body = f.body()
    if f.random.random() < 0.5:
        return block(f"async with {what}:", body)
    return guarded(f, [f"await asyncio.wait_for({what}.acquire(), {f.delay()})"]
                   + block("try:", body) + block("finally:", [f"{what}.release()"]))


@kind(1)
def release_too_much(f):
    return guarded(f, [f"{f.shared(f.random.choice(('lock', 'semaphore', 'bounded')))}.release()"])


@kind(3)
def event(f):
    f.shared("event")
    way = f.random.choice(("event.set()", "event.set()", "event.clear()", "wait"))
    if way != "wait":
        return [way]
    return guarded(f, [f"print(name, await asyncio.wait_for(event.wait(), {f.delay()}))"]) if f.random.random() < 0.6 else [
        "await event.wait()", 'print(name, "saw the event")']


@kind(3)
def condition(f):
    f.shared("condition")
    way = f.random.choice(("wait", "wait_for", "notify", "notify_all"))
    if way == "wait":
        return block("async with condition:", ["await condition.wait()", 'print(name, "was notified")'])
    if way == "wait_for":
        return guarded(f, block(f"async with asyncio.timeout({f.delay()}):", block("async with condition:", [
            f"print(name, await condition.wait_for(lambda: len(asyncio.all_tasks()) < {f.random.randint(2, 5)}))"])))
    return block("async with condition:", [f"condition.{way}({'' if way == 'notify_all' else f.random.randint(1, 2)})"])


@kind(4)
def queue(f):
    f.shared("queue")
    way = f.random.choice(("put", "put", "get", "get", "put_nowait", "get_nowait", "join", "look"))
    number = f.random.randint(1, 9)
    done = ["queue.task_done()"] if f.random.random() < 0.5 else []
    match way:
        case "put":
            lines = [f"await queue.put({number})", f"print(name, \"put\", {number})"]
        case "get":
            lines = ["print(name, \"got\", await queue.get())", *done]
        case "put_nowait":
            return guarded(f, [f"queue.put_nowait({number})"], ("asyncio.QueueFull",))
        case "get_nowait":
            return guarded(f, ["print(name, \"got\", queue.get_nowait())", *done], ("asyncio.QueueEmpty",))
        case "join":
            return guarded(f, [f"await asyncio.wait_for(queue.join(), {f.delay()})"])
        case _:
            return ["print(name, \"sees\", queue.qsize(), queue.empty(), queue.full())"]
    return guarded(f, block(f"async with asyncio.timeout({f.delay()}):", lines)) if f.random.random() < 0.6 else lines


@kind(2)
def barrier(f):
    f.shared("barrier")
    way = f.random.choice(("wait", "wait", "wait", "with", "abort", "reset"))
    if way == "with":
        return guarded(f, block(f"async with asyncio.timeout({f.delay()}):", block("async with barrier as place:", [
            'print(name, "passes as", place)'])))
    if way == "wait":
        return guarded(f, [f"print(name, \"passes as\", await asyncio.wait_for(barrier.wait(), {f.delay()}))"])
    return [f"await barrier.{way}()"]


@kind(3, True)
def async_for(f):
    each = f.fresh("number")
    source = f"{f.piece('numbers')}({f.label()}, {f.random.randint(1, 3)}, {f.delay()})"
    body = [f"print(name, \"has\", {each})"]
    if f.random.random() < 0.4:
        body += f.body(1, 1)
    way = f.random.random()
    if way < 0.25:
        return block(f"async for {each} in {source}:", body + ["break"])
    if way < 0.5:
        stream = f.fresh("stream")
        return block(f"async with contextlib.aclosing({source}) as {stream}:", block(f"async for {each} in {stream}:", body + (
            ["break"] if f.random.random() < 0.5 else [])))
    if way < 0.7:
        return [f"print(name, [{each} async for {each} in {source} if {each} != 1])"]
    return block(f"async for {each} in {source}:", body)


@kind(1)
def generator_by_hand(f):
    variable = f.fresh("generator")
    lines = [f"{variable} = {f.piece('tidy')}({f.label()}, {f.delay()})"]
    steps = f.random.sample((f"print(name, await anext({variable}))", f"print(name, await {variable}.asend(None))",
                             f"await {variable}.athrow(ValueError(name))"), f.random.randint(1, 2))
    return lines + guarded(f, steps) + [f"await {variable}.aclose()"]


@kind(1, True)
def context_manager(f):
    return block(f"async with {f.piece('door')}({f.label()}, {f.delay()}) as {f.fresh('open')}:", f.body())


@kind(4)
def callback(f):
    variable = f.fresh("handle")
    said = f'print, {f.label()}, "is called back"'
    way = f.random.choice((f"call_soon({said})", f"call_later({f.delay()}, {said})",
                           f"call_at(loop().time() + {f.delay()}, {said})"))
    f.handles.append(variable)
    lines = [f"{variable} = loop().{way}"]
    if f.random.random() < 0.25:
        lines.append(f"{variable}.cancel()")
    return lines


@kind(1)
def cancel_callback(f):
    if not f.handles:
        return callback(f)
    variable = f.random.choice(f.handles)
    return [f"{variable}.cancel()", f"print(name, {variable}.cancelled())"]


@kind(3)
def future(f):
    variable = f.fresh("future")
    outcome = f.random.choice((f"{variable}.set_result, {f.random.randint(1, 9)}", f"{variable}.set_result, {f.random.randint(1, 9)}",
                               f"{variable}.set_exception, ValueError(name)", f"{variable}.cancel"))
    f.futures.append(variable)
    lines = [f"{variable} = loop().create_future()",
             f"loop().call_later({f.delay()}, {outcome})"]
    if f.random.random() < 0.3:
        lines.append(f'{variable}.add_done_callback(lambda done: print(name, "hears of its future", done.cancelled()))')
    return lines + (await_future(f) if f.random.random() < 0.7 else [])


@kind(2)
def await_future(f):
    if not f.futures:
        return future(f)
    variable = f.random.choice(f.futures)
    return guarded(f, [f"print(name, \"its future:\", await {variable})"])


@kind(2)
def context_variable(f):
    f.shared("var")
    return f.random.choice((["print(name, \"var is\", var.get())"], [f"var.set({f.random.randint(1, 9)})", "print(name, var.get())"],
                            [f"var.set(var.get() + 1)", f"print(name, await {f.call()}, var.get())"]))


@kind(1)
def in_thread(f):
    f.piece("work")
    job = f"work, {f.delay()}, {f.label()}"
    way = f.random.choice((f"asyncio.to_thread({job})", f"loop().run_in_executor(None, {job})"))
    if f.random.random() < 0.3:
        way = f"asyncio.wait_for({way}, {f.delay()})"
    return guarded(f, [f"print(name, await {way})"])


@kind(1)
def hold_up(f):
    return [f"time.sleep({f.delay()})"]


@kind(1)
def fail(f):
    return [f"raise {f.random.choice(('ValueError', 'KeyError', 'asyncio.CancelledError'))}(name)"] if f.depth else say(f)
