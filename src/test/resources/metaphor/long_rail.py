import asyncio


async def cook():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    for n in range(12):
        asyncio.create_task(cook(), name=f"cook-{n}")
        loop.call_soon(print, "a note", n)
    await asyncio.sleep(2)

asyncio.run(main())
