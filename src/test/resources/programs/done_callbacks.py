import asyncio
def tell(task):
    print("callback", task.get_name(), task.result())
async def work():
    await asyncio.sleep(1)
    return 42
async def main():
    t = asyncio.create_task(work(), name="w")
    t.add_done_callback(tell)
    t.add_done_callback(lambda t: print("second"))
    await t
    t.add_done_callback(tell)
    await asyncio.sleep(0)
    print("end")
asyncio.run(main())
