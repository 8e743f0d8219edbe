import asyncio

async def napper(n):
    await asyncio.sleep(n)

async def main():
    me = asyncio.current_task()
    print(me.get_name(), me.get_coro().__name__)
    ts = [asyncio.create_task(napper(n), name=f"nap{n}") for n in (1, 2)]
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    await asyncio.sleep(1.5)
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    for t in asyncio.all_tasks() - {me}:
        t.set_name("renamed")
        t.cancel()
        try:
            await t
        except asyncio.CancelledError:
            print(t.get_name(), "cancelled")

asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
