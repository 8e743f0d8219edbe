# ok
import asyncio
class Hostile:
    def __repr__(self):
        raise SystemExit("from repr")
async def work():
    return Hostile()
async def main():
    await asyncio.create_task(work())
    print("still here")
asyncio.run(main())
