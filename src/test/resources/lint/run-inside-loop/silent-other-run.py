import asyncio


class asyncio_like:
    @staticmethod
    def run(coroutine):
        coroutine.close()


async def fetch():
    await asyncio.sleep(1)


async def main():
    asyncio_like.run(fetch())


asyncio.run(main())
