import asyncio

def note(text):
    print(text)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(note, "salt")
    loop.call_soon(note, "pepper")
    await asyncio.sleep(0)

asyncio.run(main())
