"""Mistakes whose words a program prints, caught, gathered and in a traceback."""
import asyncio
import traceback

served = 0


async def count():
    await asyncio.sleep(0.1)
    served += 1


async def price(order):
    await asyncio.sleep(0.1)
    return int(order.get("price"))


async def relabel(order):
    order["tags"][0] = "hot"


async def main():
    try:
        await count()
    except UnboundLocalError as error:
        print("count:", error)
    order = {"tags": ("cold", (1, 2))}
    for answer in await asyncio.gather(count(), price(order), relabel(order), return_exceptions=True):
        print(repr(answer))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(price(order))
    except* TypeError as group:
        print(group.exceptions)
    for waste in (lambda: [1].remove(2), lambda: set().pop(), lambda: float([])):
        try:
            waste()
        except Exception as error:
            print(repr(error))
    try:
        await count()
    except Exception:
        print(traceback.format_exc().splitlines()[-1])


asyncio.run(main())
