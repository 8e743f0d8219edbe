"""await pauses this function until the other one is complete."""
import asyncio


async def get_data_from_server():
    print("Starting to fetch data...")
    await asyncio.sleep(2)
    print("Finished fetching data.")
    return {"data": 123}


async def process():
    result = await get_data_from_server()  # Pauses process() until it is complete
    print(result)


asyncio.run(process())
