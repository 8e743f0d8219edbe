import asyncio

def handler(loop, context):
    print("handler:", context["message"].split(" at ")[0].split("<")[0], type(context.get("exception")).__name__)

def bad():
    raise ValueError("in callback")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(bad)
    await asyncio.sleep(0.1)
    f = loop.create_future()
    f.add_done_callback(lambda f: 1 / 0)
    f.add_done_callback(lambda f: print("second callback still runs", f.result()))
    f.set_result(5)
    await asyncio.sleep(0.1)
    loop.call_exception_handler({"message": "by hand"})
    print(loop.get_exception_handler() is handler)

asyncio.run(main())
