# *The program was stopped*
import asyncio
async def down(n):
    await asyncio.create_task(down(n + 1))
asyncio.run(down(0))
