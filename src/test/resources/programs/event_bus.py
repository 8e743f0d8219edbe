import asyncio
from collections import defaultdict
from dataclasses import dataclass, field

@dataclass
class Event:
    topic: str
    data: dict = field(default_factory=dict)

class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)
        self.queue = asyncio.Queue()
        self.running = None
    def on(self, topic):
        def register(fn):
            self.handlers[topic].append(fn)
            return fn
        return register
    async def emit(self, topic, **data):
        await self.queue.put(Event(topic, data))
    async def run(self):
        while True:
            ev = await self.queue.get()
            try:
                results = await asyncio.gather(*(h(ev) for h in self.handlers[ev.topic]), return_exceptions=True)
                for r in results:
                    if isinstance(r, Exception):
                        print("handler failed:", repr(r))
            finally:
                self.queue.task_done()

async def main():
    bus = Bus()
    @bus.on("order")
    async def bill(ev):
        await asyncio.sleep(0.2)
        print("billed", ev.data["id"])
        await bus.emit("billed", id=ev.data["id"])
    @bus.on("order")
    async def log(ev):
        print("log", ev)
    @bus.on("billed")
    async def ship(ev):
        if ev.data["id"] == 2:
            raise LookupError("no stock")
        print("shipped", ev.data["id"])
    runner = asyncio.create_task(bus.run(), name="bus")
    for i in range(1, 4):
        await bus.emit("order", id=i)
    await bus.queue.join()
    runner.cancel()
    try:
        await runner
    except asyncio.CancelledError:
        print("bus stopped")

asyncio.run(main())
