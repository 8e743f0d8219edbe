import asyncio


async def save():
    await asyncio.sleep(2)
    print("saved")


async def caller(saving):
    await asyncio.shield(saving)


async def main():
    saving = asyncio.create_task(save(), name="save")
    waiter = asyncio.create_task(caller(saving), name="caller")
    await asyncio.sleep(1)
    waiter.cancel()
    await asyncio.wait([waiter])
    await saving

asyncio.run(main())
