import asyncio

async def cook(seconds):
    print("\u05e9\u05dc\u05d5\u05dd \U0001F355 caf\u00e9 " * 4)
    await asyncio.sleep(seconds)

async def main():
    names = ("a", "an-order-with-a-name-of-eighty-characters-which-is-far-longer-than-any-ticket-is-wide",
             "\U0001F955\U0001F35E\U0001F373", "\u05de\u05e8\u05e7")
    async with asyncio.TaskGroup() as group:
        for n, name in enumerate(names):
            group.create_task(cook(n + 1), name=name)

asyncio.run(main())
