import asyncio


async def fetch(n):
    await asyncio.sleep(n)
    return n


def order(n):
    return fetch(n)


async def run_all(coroutines):
    return [await one for one in coroutines]


async def main():
    print(await order(0.1))
    print(await run_all([fetch(0.1), fetch(0.2)]))
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch(0.1))


asyncio.run(main())
