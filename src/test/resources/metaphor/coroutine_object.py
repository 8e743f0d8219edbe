import asyncio

async def soup():
    return "soup"

async def main():
    card = soup()
    print("Only a card:", type(card).__name__)
    print(await card)

asyncio.run(main())
