import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.stop()
loop.call_soon(print, "one pass")
loop.run_forever()
print(loop.run_until_complete(asyncio.sleep(0.1, "slept")))

async def stopper():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(1)

try:
    loop.run_until_complete(stopper())
except RuntimeError as e:
    print(e)
fut = loop.create_future()
loop.call_later(0.3, fut.set_result, "by hand")
print(loop.run_until_complete(fut))
loop.close()
