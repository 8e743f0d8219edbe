import asyncio, contextvars
v = contextvars.ContextVar("v", default=0)

async def bump():
    v.set(v.get() + 1)
    await asyncio.sleep(0.1)
    return v.get()

class MyLoop(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        MyLoop.count = getattr(MyLoop, "count", 0) + 1
        return super().call_soon(callback, *args, context=context)

with asyncio.Runner(loop_factory=MyLoop, debug=False) as runner:
    print(runner.run(bump()), runner.run(bump()), runner.run(bump()))
    print(type(runner.get_loop()).__name__, runner.get_loop().is_running(), MyLoop.count)
    ctx = contextvars.copy_context()
    print(runner.run(bump(), context=ctx), ctx[v])
print(v.get())
try:
    runner.run(bump())
except RuntimeError as e:
    print(e)

def factory():
    loop = asyncio.new_event_loop()
    print("made")
    return loop
print(asyncio.run(bump(), loop_factory=factory))
try:
    asyncio.run(asyncio.sleep)
except ValueError as e:
    print(str(e)[:30])
except Exception as e:
    print(type(e), e)
