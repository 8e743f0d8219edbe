import asyncio

lock = asyncio.Lock()


class Shop:
    def buy(self):
        async with lock:
            print("bought")


Shop().buy()
