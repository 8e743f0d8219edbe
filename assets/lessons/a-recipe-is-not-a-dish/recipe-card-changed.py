"""Calling an async function writes a card; nothing cooks yet."""
import asyncio

async def soup():
    print("soup: cooking")
    return "a bowl"

async def main():
    card = soup()
    print("main: the card is written")
    print("main:", type(card).__name__)

asyncio.run(main())
