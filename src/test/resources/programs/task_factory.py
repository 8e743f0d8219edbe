import asyncio

class MyTask(asyncio.Task):
    def __init__(self, coro, **kw):
        super().__init__(coro, **kw)
        self.extra = "extra"

    def cancel(self, msg=None):
        print("cancel asked of", self.get_name())
        return super().cancel(msg)

def factory(loop, coro, context=None):
    return MyTask(coro, loop=loop, context=context)

async def child():
    t = asyncio.current_task()
    print(type(t).__name__, t.extra)
    await asyncio.sleep(1)

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    t = loop.create_task(child(), name="kid")
    await asyncio.sleep(0.1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("gone", t.get_name())
    await asyncio.gather(child(), child())
    print(loop.get_task_factory() is factory)

asyncio.run(main())
