import asyncio, functools

def debounce(delay):
    def deco(fn):
        handle = None
        @functools.wraps(fn)
        def wrapper(*args):
            nonlocal handle
            if handle is not None:
                handle.cancel()
            handle = asyncio.get_running_loop().call_later(delay, fn, *args)
        return wrapper
    return deco

def throttle(interval):
    def deco(fn):
        last = [float("-inf")]
        async def wrapper(*args):
            now = asyncio.get_running_loop().time()
            if now - last[0] >= interval:
                last[0] = now
                return await fn(*args)
            return None
        return wrapper
    return deco

@debounce(0.3)
def search(q): print("search", q)

@throttle(0.25)
async def save(x):
    await asyncio.sleep(0.01)
    return f"saved {x}"

async def main():
    for word in ("p", "py", "pyt", "pyth"):
        search(word)
        await asyncio.sleep(0.1)
    await asyncio.sleep(0.5)
    search("again")
    await asyncio.sleep(0.31)
    print([await save(i) for i in range(3)])
    out = []
    for i in range(8):
        out.append(await save(i)); await asyncio.sleep(0.1)
    print(out)
asyncio.run(main())
