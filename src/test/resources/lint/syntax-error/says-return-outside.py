import asyncio

print("a")
return 1
