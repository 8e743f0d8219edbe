import asyncio
import time
async def rude():
    print("hold on")
    time.sleep(3)
    print("go on")
async def polite(n):
    await asyncio.sleep(n)
    print("polite", n)
async def main():
    await asyncio.gather(polite(1), rude(), polite(2))
asyncio.run(main())
