"""What lessons cook with. Waiting is asyncio.sleep: a pot on the stove. Working is work(): the chef's own hands."""
import asyncio

from kitchen_bridge.hosts import times


def work(seconds):
    """Work that takes time and holds the chef: nothing else is cooked meanwhile."""
    times.hold(seconds, "kitchen.work")


class Water:
    async def boil(self):
        await asyncio.sleep(3)


class Pasta:
    async def cook(self):
        await asyncio.sleep(2)


class Sauce:
    async def simmer(self):
        await asyncio.sleep(1)


class Veggies:
    async def chop(self):
        for _ in range(4):
            work(0.5)               # a piece is chopped
            await asyncio.sleep(0)  # a look at the rail: is there anything else to do?


water = Water()
pasta = Pasta()
sauce = Sauce()
veggies = Veggies()
