import asyncio, logging, time, sys
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s %(name)s")

async def slow():
    time.sleep(0.3)
    await asyncio.sleep(0)
    time.sleep(0.05)

async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.2
    print(loop.get_debug())
    await slow()
    loop.set_debug(False)
    await slow()

asyncio.run(main(), debug=True)
