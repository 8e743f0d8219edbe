import asyncio

async def main():
    loop = asyncio.get_running_loop()
    when = loop.time() + 1
    try:
        async with asyncio.timeout_at(when):
            try:
                async with asyncio.timeout_at(when):
                    await asyncio.sleep(3)
            except TimeoutError:
                print("inner")
                await asyncio.sleep(1)
                print("no")
    except TimeoutError:
        print("outer")
    async with asyncio.timeout(None) as t:
        print(t.when())
        t.reschedule(loop.time() + 1)
        await asyncio.sleep(0.5)
    print(t.expired(), t)
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(0)
            print("not reached?")
    except TimeoutError:
        print("already late")
    try:
        async with asyncio.timeout(0):
            print("no await inside")
    except TimeoutError:
        print("never")

asyncio.run(main())
