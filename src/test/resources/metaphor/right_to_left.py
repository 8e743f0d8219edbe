import asyncio


async def cook(seconds):
    print("\u05e9\u05dc\u05d5\u05dd, \u05d4\u05de\u05e8\u05e7 \u05de\u05d5\u05db\u05df")
    await asyncio.sleep(seconds)


async def main():
    async with asyncio.TaskGroup() as group:
        for n, name in enumerate(("\u05de\u05e8\u05e7", "\u062e\u0628\u0632", "\u05de\u05e8\u05e7 \u05d9\u05e8\u05e7\u05d5\u05ea \u05e9\u05dc \u05e1\u05d1\u05ea\u05d0 \u05e9\u05dc\u05d9")):
            group.create_task(cook(n + 1), name=name)

asyncio.run(main())
