"""Async generators that are left just before the run ends: their closing is cancelled before it has begun."""
import asyncio


async def pages(name, steps=1):
    try:
        number = 0
        while True:
            number += 1
            await asyncio.sleep(0.1)
            yield number
    finally:
        print(name, "disconnects")
        for step in range(steps):
            try:
                await asyncio.sleep(0.1)
            finally:
                print(name, "step", step)
        print(name, "is disconnected")


async def quick(name):
    try:
        yield name
    finally:
        print(name, "is closed")


async def stubborn(name):
    try:
        yield name
    finally:
        try:
            await asyncio.sleep(0.1)
        except GeneratorExit:
            print(name, "is asked twice")
            await asyncio.sleep(0.2)
            print(name, "takes its time")


async def swallows(name):
    try:
        yield 1
    except asyncio.CancelledError:
        print(name, "swallows")
        yield 2


async def first_beyond(source, limit):
    async for page in source:
        if page != limit:
            continue
        return page


async def first(make, *arguments):
    async for found in make(*arguments):
        return found


async def main():
    print(await first(pages, "early"))
    await asyncio.sleep(0.3)
    print(await first(pages, "late"))
    print(await first(pages, "long", 3))
    print(await first(quick, "quick"))
    print(await first(stubborn, "stubborn"))
    print(await first(swallows, "swallower"))


asyncio.run(main())
print("over")
