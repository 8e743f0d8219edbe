import asyncio
def bad():
    raise RuntimeError("callback")
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, ctx: print("handler:", ctx["exception"]))
    loop.call_soon(bad)
    await asyncio.sleep(1)
    print("still running")
asyncio.run(main())
