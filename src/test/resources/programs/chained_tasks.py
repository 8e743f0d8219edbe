import asyncio
async def link(n):
    if n == 0:
        await asyncio.sleep(1)
        return 0
    return 1 + await asyncio.create_task(link(n - 1))
async def main():
    print(await link(8))
asyncio.run(main())
