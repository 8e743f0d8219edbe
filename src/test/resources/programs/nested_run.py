import asyncio

async def main():
    loop = asyncio.get_running_loop()
    print(loop.is_running(), loop.is_closed(), loop.get_debug(), type(loop).__name__)
    print(asyncio.get_event_loop() is loop)
    try:
        loop.run_until_complete(asyncio.sleep(0))
    except RuntimeError as e:
        print(e)
    try:
        asyncio.run(asyncio.sleep(0))
    except RuntimeError as e:
        print(e)
    print(loop.slow_callback_duration, loop.get_task_factory())

c = main()
asyncio.run(c)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
try:
    asyncio.run(main)
except ValueError as e:
    print(str(e).split("<")[0])
