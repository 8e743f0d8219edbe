import asyncio
async def setter(f):
    await asyncio.sleep(1)
    f.set_result("plate")
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    t = asyncio.create_task(setter(f))
    print(await f)
    g = loop.create_future()
    loop.call_later(1, g.set_exception, KeyError("x"))
    try:
        await g
    except KeyError as e:
        print("KeyError", e)
    await t
asyncio.run(main())
