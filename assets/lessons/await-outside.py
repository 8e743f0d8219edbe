"""Rule 3: await works only inside a function defined with async def."""
import asyncio


async def get_data_from_server():
    await asyncio.sleep(2)
    return {"data": 123}


def process():
    result = await get_data_from_server()
    print(result)


process()
