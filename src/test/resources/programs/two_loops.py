import asyncio

async def job(name):
    await asyncio.sleep(0.1)
    print(name, asyncio.get_running_loop() is a)

a = asyncio.new_event_loop()
b = asyncio.new_event_loop()
a.run_until_complete(job("a"))
b.run_until_complete(job("b"))
fut = a.create_future()

async def wrong():
    await fut

try:
    b.run_until_complete(wrong())
except RuntimeError as e:
    print("attached to a different loop" in str(e))
a.close()
b.close()
