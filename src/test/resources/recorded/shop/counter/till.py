import asyncio
import time


class Till:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def sell(self, number):
        async with self.lock:
            await self.pay(number)

    async def pay(self, number):
        await asyncio.sleep(0.02)
        time.sleep(0.06)
        print("paid", number)
