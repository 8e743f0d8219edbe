"""Calling an async function runs nothing: it only writes the recipe card."""
import asyncio


async def get_data_from_server():
    print("Starting to fetch data...")
    # a network request is slow, so we can 'await' it
    await asyncio.sleep(2)  # Simulates a 2-second network call
    print("Finished fetching data.")
    return {"data": 123}


recipe = get_data_from_server()
print("Nothing has run yet. We hold a", type(recipe).__name__)
print("Result:", asyncio.run(recipe))
