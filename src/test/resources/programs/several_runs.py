import asyncio
async def main(n):
    await asyncio.sleep(n)
    return n
print(asyncio.run(main(1)))
print(asyncio.run(main(2)))
with asyncio.Runner() as runner:
    print(runner.run(main(0.5)))
    print(runner.run(main(0.25)))
