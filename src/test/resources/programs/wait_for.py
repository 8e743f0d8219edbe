import asyncio
async def slow():
    try:
        await asyncio.sleep(5)
    finally:
        print("cleanup")
async def quick():
    await asyncio.sleep(0.1)
    return "quick"
async def main():
    print(await asyncio.wait_for(quick(), 1))
    try:
        await asyncio.wait_for(slow(), 1)
    except asyncio.TimeoutError:
        print("timeout")
    t = asyncio.create_task(quick())
    print(await asyncio.wait_for(t, None))
asyncio.run(main())
