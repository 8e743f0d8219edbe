import asyncio
async def f(n):
    await asyncio.sleep(n)
    return n
loop = asyncio.new_event_loop()
print(loop.run_until_complete(f(1)))
loop.call_later(1, loop.stop)
loop.run_forever()
print(loop.run_until_complete(asyncio.gather(f(1), f(2))) if False else "stopped")
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
