import asyncio

async def nap(name, seconds):
    await asyncio.sleep(seconds)
    print(name)

async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(nap("one", 1), nap("nan", float("nan")), nap("tiny", 1e-9), nap("minus", float("-inf")), nap("half", 0.5))
    handle = loop.call_later(float("inf"), print, "never")
    await asyncio.sleep(0.1)
    handle.cancel()

asyncio.run(main())
