import asyncio, random

random.seed(7)

class Supervisor:
    def __init__(self, max_restarts=2):
        self.max_restarts = max_restarts
        self.children = {}
    async def supervise(self, name, factory):
        restarts = 0
        while True:
            try:
                async with asyncio.timeout(1.0):
                    await factory()
                print(name, "finished")
                return
            except TimeoutError:
                print(name, "hung")
            except Exception as e:
                print(name, "crashed", type(e).__name__, e)
            restarts += 1
            if restarts > self.max_restarts:
                raise RuntimeError(f"{name} gave up")
            await asyncio.sleep(0.1 * 2 ** restarts)

async def flaky():
    await asyncio.sleep(random.uniform(0.05, 0.2))
    if random.random() < 0.7:
        raise OSError("boom")

async def hanging():
    await asyncio.Event().wait()

async def beat(stop):
    n = 0
    while not stop.is_set():
        n += 1
        try:
            await asyncio.wait_for(stop.wait(), 0.5)
        except asyncio.TimeoutError:
            print("beat", n)

async def main():
    stop = asyncio.Event()
    hb = asyncio.create_task(beat(stop))
    s = Supervisor()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(s.supervise("flaky", flaky))
            tg.create_task(s.supervise("hanging", hanging))
    except* RuntimeError as eg:
        print("group:", [str(e) for e in eg.exceptions])
    stop.set()
    await hb

asyncio.run(main())
