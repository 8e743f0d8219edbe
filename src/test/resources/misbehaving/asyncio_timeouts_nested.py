# 5: RecursionError: maximum recursion depth exceeded
import asyncio
async def nested(n):
    async with asyncio.timeout(1000 + n):
        await nested(n + 1)
asyncio.run(nested(0))
