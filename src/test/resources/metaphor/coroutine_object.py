import asyncio

async def soup():
    return "soup"

async def bread():
    return "bread"

first = soup()
second = bread()
print("Only cards:", type(first).__name__)
print(asyncio.run(first), asyncio.run(second))
