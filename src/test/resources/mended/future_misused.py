import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    print(type(future), asyncio.Future.__module__, asyncio.Task.__module__)
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(repr(error))
    for wrong in (5, None, int):
        try:
            future.set_exception(wrong)
        except TypeError as error:
            print(error)
    future.set_exception(KeyError)
    for change in (lambda: future.set_result(1), lambda: future.set_exception(ValueError())):
        try:
            change()
        except asyncio.InvalidStateError as error:
            print(repr(error))
    try:
        await future
    except KeyError as error:
        print(repr(error), future, future.cancel())
    task = asyncio.create_task(asyncio.sleep(0.1, "slept"))
    for change in (task.set_result, task.set_exception):
        try:
            change(1)
        except RuntimeError as error:
            print(error)
    print(await task)


asyncio.run(main())
