"""A table for two and four diners: two of them come while the first two still get up."""
import asyncio


async def diner(name, table):
    for course in ("soup", "cake"):
        place = await table.wait()
        print(name, course, place)


async def main():
    table = asyncio.Barrier(2)
    await asyncio.gather(*(diner(name, table) for name in "ABCD"))


asyncio.run(main())
