"""The asynchronous chef: while one pot boils, he works on something else."""
import asyncio
import time

from kitchen import pasta, sauce, veggies, water


async def cook_pasta():
    print("The water is on.")
    await water.boil()
    print("It boils: in goes the pasta.")
    await pasta.cook()
    print("The pasta is done.")


async def make_sauce():
    await veggies.chop()
    print("The vegetables are chopped.")
    await sauce.simmer()
    print("The sauce is done.")


async def main():
    start = time.time()
    await asyncio.gather(cook_pasta(), make_sauce())
    print(f"Dinner after {time.time() - start:.1f} seconds.")


asyncio.run(main())
