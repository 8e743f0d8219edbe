"""asyncio.run() opens the kitchen, cooks main, and closes it again."""
import asyncio


async def main():
    print("This is my main async function.")
    await asyncio.sleep(1)
    print("Finished.")


# This is how you run it from a regular script.
if __name__ == "__main__":
    asyncio.run(main())
