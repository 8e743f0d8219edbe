import asyncio


async def pages():
    yield 1


async def main():
    def inner():
        async for page in pages():
            print(page)

    inner()


asyncio.run(main())
