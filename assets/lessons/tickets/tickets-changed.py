"""create_task hangs up a ticket; the chef comes to it later."""
import asyncio

async def cook(name):
    print(name, "starts")
    await asyncio.sleep(1)
    print(name, "is ready")

async def main():
    a = asyncio.create_task(cook("A"))
    b = asyncio.create_task(cook("B"))
    print("two tickets hang")
    await a
    print("main has B")

asyncio.run(main())
