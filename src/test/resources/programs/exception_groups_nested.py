import asyncio

async def fail(after, exc):
    await asyncio.sleep(after)
    raise exc

async def part(n):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(0.1, ValueError(n)))
        tg.create_task(asyncio.sleep(5))

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(part(1))
            tg.create_task(asyncio.sleep(9))
    except* ValueError as eg:
        print(repr(eg), eg.exceptions[0].message)
        match, rest = eg.split(lambda e: isinstance(e, ValueError))
        print(match, rest)
    eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [TypeError("t"), OSError(5, "io")])])
    eg.add_note("a note")
    try:
        raise eg
    except* TypeError as t:
        print("T", t.exceptions)
    except* OSError as o:
        print("O", o.exceptions[0].exceptions[0].errno)
    
asyncio.run(main())
