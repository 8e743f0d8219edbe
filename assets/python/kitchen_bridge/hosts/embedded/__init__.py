"""The embedded Python: asyncio on the scheduler model, a virtual clock, a sandbox. What its port is, the program that embeds it says."""
