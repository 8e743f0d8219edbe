"""Between a check and what follows from it, another dish can cook."""
import asyncio

eggs = 1

async def fry(name):
    global eggs
    await asyncio.sleep(1)
    if eggs > 0:
        eggs -= 1
        print(name, "fries,", eggs, "left")

async def main():
    await asyncio.gather(fry("Ada"), fry("Bo"))

asyncio.run(main())
