"""All at once: create the tasks first, then gather them."""
import asyncio
import time

async def my_task(name, delay):
    print(f"Task '{name}' started.")
    await asyncio.sleep(delay)
    print(f"Task '{name}' finished after {delay} second(s).")

async def main_concurrent():
    start_time = time.time()

    # Schedule all tasks to run without waiting for each one
    tasks = [
        asyncio.create_task(my_task("A", 1)),
        asyncio.create_task(my_task("B", 2)),
        asyncio.create_task(my_task("C", 1))
    ]

    # Now, wait for all of them to complete
    await asyncio.gather(*tasks)

    end_time = time.time()
    print(f"All tasks finished in {end_time - start_time:.2f} seconds.")

if __name__ == "__main__":
    asyncio.run(main_concurrent())
