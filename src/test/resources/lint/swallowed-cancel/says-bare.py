import asyncio


async def poll():
    for _ in range(5):
        try:
            await asyncio.sleep(1)
        except ValueError:
            print("a value")
        except:
            print("try again")


async def main():
    task = asyncio.create_task(poll())
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
