import asyncio


async def cook(dish, seconds):
    print(f"{dish} is on the stove.")
    await asyncio.sleep(seconds)
    print(f"{dish} is done.")
    return dish


async def main():
    dishes = await asyncio.gather(cook("rice", 2), cook("soup", 1))
    print("Served:", ", ".join(dishes))


asyncio.run(main())
