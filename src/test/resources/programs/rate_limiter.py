import asyncio
import time
from collections import deque
from dataclasses import dataclass, field

@dataclass
class RateLimiter:
    rate: int
    per: float
    calls: deque = field(default_factory=deque)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def __aenter__(self):
        async with self.lock:
            while True:
                now = asyncio.get_running_loop().time()
                while self.calls and now - self.calls[0] >= self.per:
                    self.calls.popleft()
                if len(self.calls) < self.rate:
                    self.calls.append(now)
                    return self
                await asyncio.sleep(self.per - (now - self.calls[0]))

    async def __aexit__(self, *exc):
        return False

async def fetch(i, limiter, start):
    async with limiter:
        print(f"{time.perf_counter() - start:.2f} request {i}")
        await asyncio.sleep(0.05)
        return i * i

async def main():
    limiter = RateLimiter(3, 1.0)
    start = time.perf_counter()
    results = await asyncio.gather(*(fetch(i, limiter, start) for i in range(10)))
    print(results, f"{time.perf_counter() - start:.2f}")

asyncio.run(main())
