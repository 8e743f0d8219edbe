import asyncio

async def bg():
    try:
        await asyncio.sleep(100)
    finally:
        raise RuntimeError("at shutdown")

async def main():
    t = asyncio.create_task(bg())
    await asyncio.sleep(0.1)

asyncio.run(main())
print("after")
