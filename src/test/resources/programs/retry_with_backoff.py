import asyncio
attempts = 0
async def flaky():
    global attempts
    attempts += 1
    await asyncio.sleep(0.1)
    if attempts < 4:
        raise ConnectionError(attempts)
    return "ok"
async def main():
    delay = 0.1
    while True:
        try:
            print(await flaky())
            return
        except ConnectionError as e:
            print("retry after", delay)
            await asyncio.sleep(delay)
            delay *= 2
asyncio.run(main())
