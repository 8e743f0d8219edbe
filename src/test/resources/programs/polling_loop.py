import asyncio
async def main():
    loop = asyncio.get_running_loop()
    done = False
    def finish():
        nonlocal done
        done = True
    loop.call_later(0.001, finish)
    n = 0
    while not done:
        await asyncio.sleep(0.0001)
        n += 1
    print(n)
asyncio.run(main())
