import asyncio

async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(2) as inner:
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner?")
            finally:
                print("inner expired", inner.expired())
    except TimeoutError:
        print("outer expired", outer.expired())
    try:
        async with asyncio.timeout(2) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner timed out")
            await asyncio.sleep(0.5)
            print("still here", outer.expired(), outer.when() is not None)
            await asyncio.sleep(5)
    except TimeoutError:
        print("then outer")

asyncio.run(main())
