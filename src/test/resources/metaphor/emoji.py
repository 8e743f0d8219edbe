import asyncio


async def cook(seconds):
    print("\U0001F525\U0001F958 hot! \U0001F468\u200D\U0001F373")
    await asyncio.sleep(seconds)


async def main():
    async with asyncio.TaskGroup() as group:
        for n, name in enumerate(("\U0001F955", "\U0001F468\u200D\U0001F373\U0001F35E", "caf\u00e9 \U0001F1EB\U0001F1F7", "\U0001F355" * 12)):
            group.create_task(cook(n + 1), name=name)

asyncio.run(main())
