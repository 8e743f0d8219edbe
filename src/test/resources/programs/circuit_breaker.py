import asyncio
from enum import Enum

class State(Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF = "half-open"

class Breaker:
    def __init__(self, limit, reset):
        self.limit, self.reset = limit, reset
        self.failures, self.state, self.opened = 0, State.CLOSED, 0.0

    async def call(self, f):
        loop = asyncio.get_running_loop()
        if self.state is State.OPEN:
            if loop.time() - self.opened < self.reset:
                raise ConnectionRefusedError("open")
            self.state = State.HALF
        try:
            r = await f()
        except Exception:
            self.failures += 1
            if self.failures >= self.limit or self.state is State.HALF:
                self.state, self.opened = State.OPEN, loop.time()
            raise
        self.failures, self.state = 0, State.CLOSED
        return r

async def main():
    n = 0

    async def service():
        nonlocal n
        n += 1
        await asyncio.sleep(0.05)
        if n < 4:
            raise OSError(f"down {n}")
        return f"up {n}"

    b = Breaker(2, 0.5)
    for _ in range(12):
        try:
            print(await b.call(service), b.state)
        except Exception as e:
            print(type(e).__name__, e, b.state.value)
        await asyncio.sleep(0.15)

asyncio.run(main())
