import asyncio


async def taste(): await asyncio.sleep(1)
async def salt(): await taste()
async def stir(): await salt()
async def simmer(): await stir()
async def boil(): await simmer()
async def fill(): await boil()
async def peel(): await fill()
async def wash(): await peel()
async def cook(): await wash()


async def main():
    pot = asyncio.create_task(cook(), name="stew")
    waiter = asyncio.create_task(serve(pot), name="guest")
    await waiter


async def serve(pot): return await bring(pot)
async def bring(pot): return await carry(pot)
async def carry(pot): return await lift(pot)
async def lift(pot): return await plate(pot)
async def plate(pot): return await garnish(pot)
async def garnish(pot): return await wipe(pot)
async def wipe(pot): return await check(pot)
async def check(pot): return await pot


asyncio.run(main())
