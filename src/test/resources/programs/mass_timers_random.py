import asyncio
import random

async def main():
    loop = asyncio.get_running_loop()
    random.seed(7)
    hs = [loop.call_later(random.choice([1, 2, 3, 5]), print, i) for i in range(300)]
    for h in random.sample(hs, 270):
        h.cancel()
    await asyncio.sleep(1.5)
    print("scheduled", len([h for h in hs if not h.cancelled()]))
    ts = [asyncio.create_task(asyncio.sleep(random.choice([4, 6, 8]))) for _ in range(150)]
    await asyncio.sleep(0)
    for t in ts[:140]:
        t.cancel()
    r = await asyncio.gather(*ts, return_exceptions=True)
    print(sum(isinstance(x, asyncio.CancelledError) for x in r))

asyncio.run(main())
