import asyncio

class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        loop = super().new_event_loop()
        print("policy makes a loop")
        loop.set_exception_handler(lambda loop, ctx: print("handler:", ctx["message"], repr(ctx.get("exception"))))
        return loop

asyncio.set_event_loop_policy(Policy())

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    fut = loop.create_future()
    loop.call_at(loop.time() + 0.5, fut.set_result, "set")
    print(await fut)
    print(loop.get_debug(), loop.get_task_factory(), loop.is_running(), loop.is_closed())

asyncio.run(main())
asyncio.run(main())
print(type(asyncio.get_event_loop_policy()).__name__)
asyncio.set_event_loop_policy(None)
asyncio.run(asyncio.sleep(0.1))
