import asyncio
import random

async def producer(queue, n, count):
    for i in range(count):
        await asyncio.sleep(random.uniform(0.1, 0.5))
        item = (n, i, random.randint(1, 100))
        await queue.put(item)
        print(f"producer {n} put {item}")
    await queue.put(None)

async def consumer(queue, producers):
    done = 0
    total = 0
    while done < producers:
        item = await queue.get()
        if item is None:
            done += 1
            continue
        total += item[2]
        print("got", item, "total", total)
        await asyncio.sleep(0.2)
    return total

async def main():
    random.seed(42)
    queue = asyncio.Queue(maxsize=2)
    ps = [asyncio.create_task(producer(queue, i, 4), name=f"producer-{i}") for i in range(3)]
    total = await consumer(queue, 3)
    await asyncio.gather(*ps)
    print("total", total)

if __name__ == "__main__":
    asyncio.run(main())
