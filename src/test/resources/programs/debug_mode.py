import asyncio
async def f():
    await asyncio.sleep(0.01)
async def main():
    await asyncio.gather(f(), f())
    print("debug", asyncio.get_running_loop().get_debug())
asyncio.run(main(), debug=True)
