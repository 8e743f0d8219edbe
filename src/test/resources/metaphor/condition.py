import asyncio

async def listen(intercom):
    async with intercom:
        await intercom.wait()

async def main():
    intercom = asyncio.Condition()
    waiters = [asyncio.create_task(listen(intercom), name=n) for n in ("A", "B")]
    await asyncio.sleep(1)
    async with intercom:
        intercom.notify(1)
    await asyncio.sleep(1)
    async with intercom:
        intercom.notify_all()
    await asyncio.gather(*waiters)

asyncio.run(main())
