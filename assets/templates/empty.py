import asyncio


async def main():
    print("The kitchen is open.")


asyncio.run(main())
