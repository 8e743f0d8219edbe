import asyncio
from dataclasses import dataclass

@dataclass
class Cmd:
    name: str
    arg: int = 0

async def handle(c):
    match c:
        case Cmd("sleep", n) if n > 0:
            await asyncio.sleep(n)
            return f"slept {n}"
        case Cmd(name="echo", arg=a):
            return a
        case [x, *rest]:
            return x, rest
        case {"k": v, **kw}:
            return v, kw
        case str() | bytes():
            return "text"
        case None:
            return "none"
        case _:
            return "?"

async def main():
    for c in (Cmd("sleep", 1), Cmd("echo", 7), [1, 2, 3], {"k": 1, "z": 2}, "s", None, 4.5, Cmd("sleep")):
        print(await handle(c))

asyncio.run(main())
