# 5: SystemExit: no name
import asyncio
class Name(str):
    def __str__(self):
        raise SystemExit("no name")
async def main():
    await asyncio.create_task(asyncio.sleep(0), name=Name("x"))
asyncio.run(main())
print("done")
