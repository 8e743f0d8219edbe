import asyncio

async def fill(plate):
    await asyncio.sleep(1)
    plate.set_result("pie")

async def main():
    plate = asyncio.get_running_loop().create_future()
    baker = asyncio.create_task(fill(plate), name="baker")
    print(await plate)

asyncio.run(main())
