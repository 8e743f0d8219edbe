import asyncio

async def slow_cleanup():
    try:
        await asyncio.sleep(10)
    finally:
        try:
            print("cleanup 1")
            await asyncio.sleep(1)
            print("cleanup 2")
        except asyncio.CancelledError:
            print("cleanup interrupted")
            raise

async def main():
    t = asyncio.create_task(slow_cleanup())
    await asyncio.sleep(0.1)
    t.cancel()
    await asyncio.sleep(0.1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e), e.__context__ is not None)

asyncio.run(main())
