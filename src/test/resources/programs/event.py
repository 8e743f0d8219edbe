import asyncio
async def waiter(event, n):
    await event.wait()
    print("heard", n)
async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, n)) for n in range(3)]
    await asyncio.sleep(1)
    event.set()
    await asyncio.gather(*tasks)
    print(event.is_set())
    event.clear()
asyncio.run(main())
