"""The Python half of the bridge: observers look on at asyncio, a host runs the program and gives them a port to tell it to."""
