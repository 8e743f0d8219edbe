"""The five rules in one program."""
import asyncio, time

async def peel(count):                               # 3: await needs async def
    await asyncio.sleep(1)
    return f"{count} peeled"

async def main():
    start = time.monotonic()
    tasks = [asyncio.create_task(peel(n)) for n in (1, 2, 3)]
    print(await asyncio.gather(*tasks))              # 5: tasks run together
    print(f"{time.monotonic() - start:.0f} s")

asyncio.run(main())                                  # 4: this starts it all
