import asyncio


async def fetch():
    await asyncio.sleep(0.1)


async def main():
    page = fetch()
    page.close()
    await fetch()


asyncio.run(main())
