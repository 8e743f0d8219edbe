import asyncio


async def main(): print("a"); await asyncio.sleep(0)


if (n := 3) > 2: asyncio.run(main())
