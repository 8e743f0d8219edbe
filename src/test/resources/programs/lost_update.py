import asyncio

class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()

async def unsafe(a, n):
    b = a.balance
    await asyncio.sleep(0)
    a.balance = b - n

async def safe(a, n):
    async with a.lock:
        await unsafe(a, n)

async def main():
    a = Account(100)
    await asyncio.gather(*(unsafe(a, 10) for _ in range(5)))
    print("unsafe", a.balance)
    a = Account(100)
    await asyncio.gather(*(safe(a, 10) for _ in range(5)))
    print("safe", a.balance)

asyncio.run(main())
