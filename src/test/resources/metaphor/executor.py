import asyncio
import time

def fetch_crate():
    time.sleep(2)
    return "crate"

async def main():
    print(await asyncio.to_thread(fetch_crate))

asyncio.run(main())
