# 4: SystemExit: leaving
import asyncio, sys
async def leave():
    sys.exit("leaving")
async def main():
    asyncio.create_task(leave())
    await asyncio.sleep(3600)
asyncio.run(main())
