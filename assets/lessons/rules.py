"""The five rules to remember, one after the other."""
import asyncio


async def double(number):
    await asyncio.sleep(1)
    return 2 * number


async def main():                                   # Rule 3: await needs async def
    card = double(1)
    print("Rule 1: calling gives a", type(card).__name__)

    print("Rule 2: await gives the result,", await card)

    tasks = [asyncio.create_task(double(n)) for n in (2, 3)]
    print("Rule 5: together they take one second:", await asyncio.gather(*tasks))


asyncio.run(main())                                 # Rule 4: this starts it all
