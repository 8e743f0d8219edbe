import asyncio
import sys
async def leave():
    await asyncio.sleep(1)
    sys.exit(4)
async def main():
    t = asyncio.create_task(leave())
    await asyncio.sleep(5)
asyncio.run(main())
