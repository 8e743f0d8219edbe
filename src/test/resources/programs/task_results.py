import asyncio

async def ok():
    return 5

async def bad():
    raise LookupError("bad")

async def main():
    t = asyncio.create_task(ok())
    u = asyncio.create_task(bad())
    for f in (t.result, t.exception):
        try:
            f()
        except asyncio.InvalidStateError as e:
            print(type(e).__name__, e)
    t.add_done_callback(lambda t: print("done", t.result()))
    u.add_done_callback(lambda t: print("done", repr(t.exception())))
    await asyncio.wait([t, u])
    await asyncio.sleep(0)
    try:
        t.set_result(6)
    except RuntimeError as e:
        print(e)
    v = asyncio.create_task(asyncio.sleep(9))
    v.cancel()
    await asyncio.sleep(0.1)
    for f in (v.result, v.exception):
        try:
            f()
        except asyncio.CancelledError as e:
            print("CancelledError", e.args)

asyncio.run(main())
