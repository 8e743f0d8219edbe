"""Look on at a program and its asyncio, and change nothing. They know their port alone: not who runs the program, nor on what loop."""
