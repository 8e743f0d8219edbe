import asyncio
async def server(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail: raise ConnectionError(name)
        return name
    except asyncio.CancelledError:
        print("cancelled", name); raise
async def race(*coros, timeout=None):
    tasks = [asyncio.ensure_future(c) for c in coros]
    errors = []
    pending = set(tasks)
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED, timeout=timeout)
        if not done: break
        for t in sorted(done, key=lambda t: t.get_name()):
            if t.exception() is None:
                for p in sorted(pending, key=lambda t: t.get_name()): p.cancel()
                if pending: await asyncio.wait(pending)
                return t.result()
            errors.append(t.exception())
    for p in pending: p.cancel()
    raise ExceptionGroup("all failed", errors)
async def main():
    print(await race(server("a", .3), server("b", .1, True), server("c", .2)))
    try: await race(server("d", .1, True), server("e", .2, True))
    except ExceptionGroup as e: print(e, [str(x) for x in e.exceptions])
asyncio.run(main())
