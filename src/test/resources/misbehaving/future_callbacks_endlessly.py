# *: The program was stopped after 4000 turns of its event loop.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    def again(done):
        future = loop.create_future()
        future.add_done_callback(again)
        future.set_result(None)
    again(None)
    await loop.create_future()
asyncio.run(main())
