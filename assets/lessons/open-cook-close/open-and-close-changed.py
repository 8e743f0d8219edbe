"""asyncio.run opens the kitchen and closes it when main is served."""
import asyncio

async def radio():
    try:
        while True:
            print("la la")
            await asyncio.sleep(2)
    finally:
        print("radio off")

async def main():
    music = asyncio.create_task(radio())
    await asyncio.sleep(5)
    print("main is served")

print("closed")
asyncio.run(main())
print("closed again")
