import asyncio
import functools
from collections import OrderedDict

def async_lru(maxsize=2):
    def deco(fn):
        cache = OrderedDict()
        pending = {}
        hits = misses = 0
        @functools.wraps(fn)
        async def wrapper(*args):
            nonlocal hits, misses
            if args in cache:
                hits += 1
                cache.move_to_end(args)
                return cache[args]
            if args in pending:
                hits += 1
                return await asyncio.shield(pending[args])
            misses += 1
            fut = pending[args] = asyncio.ensure_future(fn(*args))
            try:
                result = await fut
            finally:
                del pending[args]
            cache[args] = result
            if len(cache) > maxsize:
                print("evict", cache.popitem(last=False))
            return result
        wrapper.info = lambda: (hits, misses, list(cache))
        return wrapper
    return deco

@async_lru()
async def square(x):
    await asyncio.sleep(0.1 * x)
    if x == 5:
        raise ValueError("five")
    return x * x

async def main():
    print(await asyncio.gather(*(square(i) for i in (1, 2, 1, 3, 2))))
    print(square.info())
    print(await asyncio.gather(square(5), square(5), return_exceptions=True))
    print(square.info(), square.__name__)

asyncio.run(main())
