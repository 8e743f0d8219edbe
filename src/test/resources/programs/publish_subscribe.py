import asyncio
from contextlib import asynccontextmanager
from collections import defaultdict

class Broker:
    def __init__(self):
        self.topics = defaultdict(list)

    @asynccontextmanager
    async def subscribe(self, topic):
        q = asyncio.Queue()
        self.topics[topic].append(q)
        try:
            yield q
        finally:
            self.topics[topic].remove(q)
            print("unsubscribed", topic)

    async def publish(self, topic, message):
        for q in self.topics[topic]:
            await q.put(message)

async def subscriber(broker, name, topic, n):
    async with broker.subscribe(topic) as q:
        for _ in range(n):
            print(name, "received", await q.get())

async def main():
    broker = Broker()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(subscriber(broker, "a", "news", 3))
        tg.create_task(subscriber(broker, "b", "news", 2))
        tg.create_task(subscriber(broker, "c", "sport", 1))
        await asyncio.sleep(0)
        for i in range(3):
            await broker.publish("news", i)
            await asyncio.sleep(0.1)
        await broker.publish("sport", "goal")
    print(dict(broker.topics))

asyncio.run(main())
