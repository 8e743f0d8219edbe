import asyncio

class Watchdog:
    def __init__(self, timeout, cb):
        self.timeout, self.cb, self.handle = timeout, cb, None

    def feed(self):
        if self.handle:
            self.handle.cancel()
        self.handle = asyncio.get_running_loop().call_later(self.timeout, self.cb)

async def main():
    barked = asyncio.Event()
    w = Watchdog(1, barked.set)
    for d in (0.5, 0.9, 0.3):
        w.feed()
        await asyncio.sleep(d)
        print("fed", barked.is_set())
    await barked.wait()
    print("barked")

asyncio.run(main())
