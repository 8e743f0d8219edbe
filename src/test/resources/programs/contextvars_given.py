import asyncio, contextvars

user = contextvars.ContextVar("user", default="nobody")
request = contextvars.ContextVar("request")

async def inner(tag):
    print(tag, user.get(), request.get("-"))
    token = user.set(tag)
    await asyncio.sleep(0)
    print(tag, user.get())
    user.reset(token)
    print(tag, user.get())

def callback(tag):
    print("cb", tag, user.get())

async def main():
    loop = asyncio.get_running_loop()
    user.set("main")
    ctx = contextvars.copy_context()
    ctx.run(user.set, "ctx")
    t1 = asyncio.create_task(inner("t1"))
    t2 = asyncio.create_task(inner("t2"), context=ctx)
    loop.call_soon(callback, 1)
    loop.call_soon(callback, 2, context=ctx)
    loop.call_later(0.1, callback, 3)
    request.set("r1")
    await asyncio.gather(t1, t2)
    t1.add_done_callback(lambda t: print("done", user.get()), context=ctx)
    print(await asyncio.to_thread(lambda: user.get()))
    await asyncio.sleep(0.2)
    print(len(ctx), ctx[user], request in ctx)
    try:
        ctx.run(lambda: ctx.run(print, 1))
    except RuntimeError as e:
        print(type(e).__name__)

asyncio.run(main())
