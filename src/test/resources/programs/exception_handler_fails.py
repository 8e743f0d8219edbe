import asyncio

def handler(loop, context):
    raise RuntimeError("handler is broken")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.1)
    print("alive")
    try:
        loop.set_exception_handler(5)
    except TypeError as e:
        print(e)

asyncio.run(main())
