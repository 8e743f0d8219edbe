import asyncio

class Room:
    def __init__(self):
        self.members = {}
    def join(self, name):
        q = asyncio.Queue(maxsize=3)
        self.members[name] = q
        self.broadcast("*", f"{name} joined")
        return q
    def leave(self, name):
        del self.members[name]
        self.broadcast("*", f"{name} left")
    def broadcast(self, sender, text):
        for name, q in self.members.items():
            if name != sender:
                try:
                    q.put_nowait((sender, text))
                except asyncio.QueueFull:
                    print(f"  (dropped for {name})")

async def user(room, name, delay, lines):
    q = room.join(name)
    async def read():
        while True:
            sender, text = await q.get()
            print(f"[{name}] {sender}: {text}")
            await asyncio.sleep(0.15)
    reader = asyncio.create_task(read(), name=f"{name}-reader")
    try:
        for line in lines:
            await asyncio.sleep(delay)
            room.broadcast(name, line)
    finally:
        reader.cancel()
        await asyncio.gather(reader, return_exceptions=True)
        room.leave(name)

async def main():
    room = Room()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(user(room, "ann", 0.1, ["hi", "how are you", "bye"]), name="ann")
        tg.create_task(user(room, "bob", 0.07, ["yo", "fine", "a", "b", "c", "d", "e"]), name="bob")
        tg.create_task(user(room, "cat", 0.3, ["meow"]), name="cat")
    print(room.members)

asyncio.run(main())
