"""await pauses a function, and everybody who awaits it."""
import asyncio

async def boil():
    print("boil: pot on")
    await asyncio.sleep(2)
    print("boil: done")
    return "hot water"

async def fetch():
    return await boil()

async def tea():
    print("tea: begins")
    water = await fetch()
    print("tea: has", water)

asyncio.run(tea())
