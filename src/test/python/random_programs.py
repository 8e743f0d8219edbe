"""Writes random asyncio programs: seeded, always the same for a seed, readable, and always at an end.

    python3.12 random_programs.py SEED...        prints them

A program is a handful of coroutine functions that call only those below them, so nothing runs in circles, and a main that has
a timeout. What waits for something that never comes is cancelled by it; a program that swallows even that is not used (see
virtual_clock.py). Orders that CPython leaves open (sets of tasks) are avoided where a program would show them.
"""
import random
import sys

import random_meetings      # Its kinds are known once it is imported.
import random_statements

NAMES = ("bake", "boil", "chop", "stir", "fry", "peel", "serve", "taste", "wash", "pour")

HEAD = '''\
import asyncio
import contextlib
import contextvars
import time

loop = asyncio.get_running_loop
'''

SHARED = {
    "lock": "asyncio.Lock()",
    "semaphore": "asyncio.Semaphore({small})",
    "bounded": "asyncio.BoundedSemaphore({small})",
    "event": "asyncio.Event()",
    "condition": "asyncio.Condition()",
    "barrier": "asyncio.Barrier(2)",
    "queue": "asyncio.{kind}({size})",
    "var": 'contextvars.ContextVar("var", default=0)',
}

TOLD = '''\


def told(value):
    if isinstance(value, BaseExceptionGroup):
        return [told(each) for each in value.exceptions]
    return (type(value).__name__, *value.args) if isinstance(value, BaseException) else value
'''

PIECES = {
    "work": '''\


def work(seconds, result):
    time.sleep(seconds)
    return result
''',
    "numbers": '''\


async def numbers(name, count, pause):
    try:
        for number in range(count):
            await asyncio.sleep(pause)
            print(name, "gives", number)
            yield number
    finally:
        print(name, "is closed")
''',
    "tidy": '''\


async def tidy(name, pause):
    try:
        yield 1
        await asyncio.sleep(pause)
        yield 2
    finally:
        await asyncio.sleep(pause)
        print(name, "has tidied up")
''',
    "door": '''\


@contextlib.asynccontextmanager
async def door(name, pause):
    print(name, "opens")
    await asyncio.sleep(pause)
    try:
        yield name
    finally:
        await asyncio.sleep(pause)
        print(name, "closes")
''',
}


class Function:
    """One coroutine function in the making: what its statements may name, and how much may still be said."""

    def __init__(self, program, name, callees, budget):
        self.program = program
        self.random = program.random
        self.name = name
        self.callees = callees
        self.budget = budget
        self.depth = 0
        self.tasks = []
        self.futures = []
        self.handles = []
        self._fresh = {}
        self._calls = 0
        self.loops = 0

    def fresh(self, what):
        self._fresh[what] = self._fresh.get(what, 0) + 1
        return f"{what}_{self._fresh[what]}"

    def shared(self, what):
        self.program.shared.add(what)
        return what

    def piece(self, what):
        self.program.pieces.add(what)
        return what

    def delay(self):
        return self.program.delay()

    def label(self):
        self._calls += 1
        return f'name + ".{self._calls}"'

    def call(self):
        """A coroutine: one of the functions below, or a sleep with a result where there is none."""
        if not self.callees:
            return f"asyncio.sleep({self.delay()}, {self.label()})"
        return f"{self.random.choice(self.callees)}({self.label()})"

    def body(self, least=1, most=3):
        """Some statements for a block; what they define is not named after it."""
        self.depth += 1
        known = list(self.tasks), list(self.futures), list(self.handles)
        lines = []
        for _ in range(self.random.randint(least, most)):
            lines += random_statements.statement(self)
        self.tasks, self.futures, self.handles = known
        self.depth -= 1
        return lines

    def lines(self):
        body = []
        while self.budget > 0:
            # What one statement of main raises, the next one often does not notice.
            if self.name == "main" and self.random.random() < 0.4:
                body += random_statements.block("try:", self.body(1, 2))
                body += ["except (Exception, asyncio.CancelledError) as error:", "    print(name, \"caught\", told(error))"]
            else:
                body += random_statements.statement(self)
        if self.tasks and self.random.random() < 0.8:
            body += random_statements.clear_up(self)
        if self.name != "main" and self.random.random() < 0.12:
            body.append(f'raise {self.random.choice(("ValueError", "KeyError", "OSError"))}(name)')
        else:
            body.append(f"return {self.label()}" if self.random.random() < 0.8 else 'print(name, "ends")')
        return body


class RandomProgram:
    def __init__(self, seed, unit=1):
        self.random = random.Random(seed)
        self.seed = seed
        self.unit = unit
        self.shared = set()
        self.pieces = set()
        # Each program has a taste: a few delays of its own, so that equal ones meet, and a few kinds of statements more than others.
        self.delays = self.random.sample((0, 0, 0.25, 0.5, 0.5, 1, 1, 1, 1.5, 2, 2, 3, 0.1, 0.2, 0.3), self.random.randint(2, 5))
        kinds = list(random_statements.KINDS)
        self.taste = self.random.sample(kinds, self.random.randint(3, 8))

    def delay(self):
        seconds = self.random.choice(self.delays) * self.unit
        return repr(round(seconds, 6)) if seconds else "0"

    def source(self):
        names = self.random.sample(NAMES, self.random.randint(2, 5))
        functions = []
        for index in reversed(range(len(names))):
            budget = self.random.randint(3, 7) if index else self.random.randint(4, 8)
            functions.insert(0, (names[index], Function(self, names[index], names[index + 1:], budget).lines()))
        main = Function(self, "main", names, self.random.randint(4, 8)).lines()
        # A wall around main: at its end everything that still waits is cancelled.
        wall = ["name = \"main\"", "try:", f"    async with asyncio.timeout({round(40 * self.unit, 6)!r}):"]
        wall += random_statements.indented(main, 2)
        wall += ["except (Exception, asyncio.CancelledError) as error:", "    print(name, \"failed:\", told(error))"]
        text = HEAD + "".join(self.made(name) for name in SHARED if name in self.shared)
        text += TOLD + "".join(PIECES[piece] for piece in PIECES if piece in self.pieces)
        for name, lines in reversed(functions):
            text += f"\n\nasync def {name}(name):\n" + "\n".join(random_statements.indented(lines)) + "\n"
        text += "\n\nasync def main():\n" + "\n".join(random_statements.indented(wall)) + "\n"
        return text + self.end()

    def made(self, name):
        kind = self.random.choice(("Queue", "Queue", "LifoQueue", "PriorityQueue"))
        return f"{name} = " + SHARED[name].format(small=self.random.randint(1, 2), size=self.random.randint(0, 2), kind=kind) + "\n"

    def end(self):
        run = "asyncio.run(main())"
        if self.random.random() < 0.08:
            run = "with asyncio.Runner() as runner:\n        runner.run(main())"
            if self.random.random() < 0.5:
                run += "\n        runner.run(main())"
        if self.random.random() < 0.06:
            run = "with asyncio.Runner() as runner:\n        runner.get_loop().set_task_factory(asyncio.eager_task_factory)\n" \
                  "        runner.run(main())"
        return f"\n\ntry:\n    {run}\nexcept BaseException as error:\n    print(\"the program failed:\", told(error))\n"


def program(seed, unit=1):
    """The program of a seed; unit scales its delays, for running it in real time."""
    return RandomProgram(seed, unit).source()


if __name__ == "__main__":
    for number in sys.argv[1:]:
        print(program(int(number)))
