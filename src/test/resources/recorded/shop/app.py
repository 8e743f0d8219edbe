import asyncio

from counter.stock import restock
from counter.till import Till


async def main():
    till = Till()
    await asyncio.gather(*(till.sell(number) for number in range(3)), restock(2))

asyncio.run(main())
