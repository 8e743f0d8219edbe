"""One round: due timers join the rail behind what already hangs there."""
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, print, "timer")
    loop.call_soon(print, "note")
    print("main begins")
    await asyncio.sleep(0)
    print("main goes on")
    await asyncio.sleep(0)
    print("main ends")

asyncio.run(main())
