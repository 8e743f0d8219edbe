# ok
import asyncio
class Hostile:
    def __getattribute__(self, name):
        raise SystemExit(name)
async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result(Hostile())
    await future
    print("done")
asyncio.run(main())
