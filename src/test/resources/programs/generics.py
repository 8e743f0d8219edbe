import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

type Job[T] = Callable[[], Awaitable[T]]

class Box[T]:
    def __init__(self, item: T) -> None:
        self.item = item

    async def get(self) -> T:
        await asyncio.sleep(0.1)
        return self.item

async def run_all[T](*jobs: Job[T]) -> list[T]:
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(j()) for j in jobs]
    return [t.result() for t in ts]

async def count[N: int](n: N) -> AsyncIterator[N]:
    for i in range(n):
        yield i

async def main() -> None:
    print(await run_all(Box(1).get, Box("x").get))
    print([i async for i in count(3)], Box.__type_params__, Job.__name__)

asyncio.run(main())
