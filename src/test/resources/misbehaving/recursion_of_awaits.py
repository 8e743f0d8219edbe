# 4: RecursionError: maximum recursion depth exceeded
import asyncio
async def down(n):
    await down(n + 1)
asyncio.run(down(0))
