import asyncio, time

class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate, self.capacity = rate, capacity
        self.tokens = capacity
        self.updated = None
        self.lock = asyncio.Lock()

    async def take(self, n=1):
        async with self.lock:
            loop = asyncio.get_running_loop()
            if self.updated is None:
                self.updated = loop.time()
            while True:
                now = loop.time()
                self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
                self.updated = now
                if self.tokens >= n - 1e-6:
                    self.tokens -= n
                    return
                await asyncio.sleep((n - self.tokens) / self.rate)

async def client(name, bucket, n, start):
    for i in range(3):
        await bucket.take(n)
        print(f"{asyncio.get_running_loop().time() - start:.2f} {name} {i}")

async def main():
    b = TokenBucket(4, 2)
    start = asyncio.get_running_loop().time()
    await asyncio.gather(client("a", b, 1, start), client("b", b, 2, start), client("c", b, 1, start))

asyncio.run(main())
