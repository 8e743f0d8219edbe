"""Orders come faster than they are cooked: the queue is full, and whoever brings one waits."""
import asyncio


async def bring(orders, waiter):
    for number in range(40):
        await asyncio.sleep(0.002)
        await orders.put((waiter, number))


async def cook(orders, done):
    while True:
        order = await orders.get()
        await asyncio.sleep(0.008)
        done.append(order)
        orders.task_done()


async def main():
    orders, done = asyncio.Queue(maxsize=10), []
    cooks = [asyncio.create_task(cook(orders, done), name="the only cook")]
    await asyncio.gather(*(bring(orders, waiter) for waiter in range(3)))
    await orders.join()
    for one in cooks:
        one.cancel()
    print(len(done), "orders")


asyncio.run(main())
