import asyncio
async def philosopher(n, left, right):
    first, second = (left, right) if n % 2 else (right, left)
    for _ in range(2):
        await asyncio.sleep(0.1 * n)
        async with first:
            await asyncio.sleep(0.05)
            async with second:
                print(n, "eats")
                await asyncio.sleep(0.3)
async def main():
    forks = [asyncio.Lock() for _ in range(4)]
    await asyncio.gather(*(philosopher(n, forks[n], forks[(n + 1) % 4]) for n in range(4)))
asyncio.run(main())
