import asyncio

def debounce(wait):
    def deco(fn):
        task = None

        async def later(*a):
            await asyncio.sleep(wait)
            await fn(*a)

        def call(*a):
            nonlocal task
            if task:
                task.cancel()
            task = asyncio.create_task(later(*a))
        return call
    return deco

@debounce(0.3)
async def search(text):
    print("searching", text)

async def main():
    for text, d in (("a", 0.1), ("as", 0.1), ("asy", 0.5), ("asyn", 0.2), ("async", 0.4)):
        search(text)
        await asyncio.sleep(d)

asyncio.run(main())
