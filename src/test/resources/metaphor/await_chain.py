import asyncio

async def fetch():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(2, future.set_result, "salt")
    return await future

async def season():
    return await fetch()

async def cook():
    return await season()

asyncio.run(cook())
