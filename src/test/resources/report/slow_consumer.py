"""Orders come in faster than one clerk writes them down: the queue is full, and who brings an order stands there."""
import asyncio


async def write_down(order):
    await asyncio.sleep(0.1)


async def clerk(orders):
    while True:
        order = await orders.get()
        await write_down(order)
        orders.task_done()


async def customer(orders, number):
    for part in range(3):
        await orders.put((number, part))
        await asyncio.sleep(0.01)


async def main():
    orders = asyncio.Queue(maxsize=2)
    worker = asyncio.create_task(clerk(orders), name="clerk")
    await asyncio.gather(*(customer(orders, number) for number in range(4)))
    await orders.join()
    worker.cancel()


asyncio.run(main())
