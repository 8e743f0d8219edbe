import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for n in range(60):
        loop.call_later(1 + n / 10, print, "ding", n + 1)
    await asyncio.sleep(8)

asyncio.run(main())
