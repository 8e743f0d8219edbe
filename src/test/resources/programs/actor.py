import asyncio

class Actor:
    def __init__(self):
        self.inbox = asyncio.Queue()
        self.state = 0
        self.task = asyncio.create_task(self.loop())

    async def loop(self):
        while True:
            msg, reply = await self.inbox.get()
            match msg:
                case ("add", n):
                    self.state += n
                case "get":
                    reply.set_result(self.state)
                case "stop":
                    reply.set_result(None)
                    return

    async def ask(self, msg):
        f = asyncio.get_running_loop().create_future()
        await self.inbox.put((msg, f))
        return await f

    def tell(self, msg):
        self.inbox.put_nowait((msg, None))

async def main():
    a = Actor()
    for i in range(5):
        a.tell(("add", i))
    print(await a.ask("get"))
    await a.ask("stop")
    print(a.task.done())
    await a.task

asyncio.run(main())
