import asyncio
def tell(*args):
    print("called", *args)
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(tell, 1)
    h = loop.call_soon(tell, 2)
    loop.call_soon(tell, 3)
    h.cancel()
    loop.call_later(-1, tell, "past")
    loop.call_later(0, tell, "now")
    t = loop.call_later(1, tell, "one")
    loop.call_later(0.5, t.cancel)
    loop.call_soon_threadsafe(tell, "threadsafe")
    await asyncio.sleep(0)
    print("main again")
    await asyncio.sleep(2)
asyncio.run(main())
