import asyncio


async def main():
    await asyncio.sleep(1)


try:
    asyncio.create_task(main())
except RuntimeError as error:
    print(error)
