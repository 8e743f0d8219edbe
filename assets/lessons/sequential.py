"""One after another: awaiting in a loop is not concurrent."""
import asyncio
import time


async def some_async_function(i):
    print(f"f({i}) started.")
    await asyncio.sleep(1)
    print(f"f({i}) finished.")


async def main_sequential():
    start_time = time.time()
    for i in range(3):
        # This is NOT concurrent.
        await some_async_function(i)
    print(f"All done in {time.time() - start_time:.2f} seconds.")


if __name__ == "__main__":
    asyncio.run(main_sequential())
