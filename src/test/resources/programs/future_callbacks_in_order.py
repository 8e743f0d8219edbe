import asyncio
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    for i in range(4):
        f.add_done_callback(lambda fut, i=i: print("cb", i, fut.result()))
    def removed(fut): print("never")
    f.add_done_callback(removed)
    print(f.remove_done_callback(removed), f.remove_done_callback(removed))
    async def waiter(n):
        print("w", n, await f)
    ts = [asyncio.create_task(waiter(n)) for n in range(2)]
    await asyncio.sleep(0)
    f.add_done_callback(lambda fut: print("last"))
    loop.call_soon(print, "before")
    f.set_result("R")
    loop.call_soon(print, "after")
    try:
        f.set_result(2)
    except asyncio.InvalidStateError as e:
        print(e)
    await asyncio.gather(*ts)
    g = loop.create_future()
    g.set_exception(ValueError("v"))
    try: await g
    except ValueError as e: print(repr(e))
    try: loop.create_future().result()
    except asyncio.InvalidStateError as e: print(e)
    h = loop.create_future(); h.cancel("why")
    try: await h
    except asyncio.CancelledError as e: print(e.args)
    print(f, h)
asyncio.run(main())
