# ok
import asyncio
class Hostile:
    def __eq__(self, other):
        raise ValueError("nothing is equal")
    def __hash__(self):
        raise ValueError("no hash")
    def __bool__(self):
        raise ValueError("neither")
    def __len__(self):
        return -1
async def main():
    queue = asyncio.Queue()
    await queue.put(Hostile())
    thing = await queue.get()
    future = asyncio.get_running_loop().create_future()
    future.set_result(Hostile())
    await future
    await asyncio.create_task(asyncio.sleep(0, Hostile()))
    return thing
asyncio.run(main())
print("done")
