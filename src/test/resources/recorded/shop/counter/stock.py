import asyncio

async def restock(rounds):
    for number in range(rounds):
        await asyncio.sleep(0.05)
        print("restocked", number)
