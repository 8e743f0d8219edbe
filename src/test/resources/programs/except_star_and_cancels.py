"""Cancels and time limits that meet except*."""
import asyncio


async def fails(seconds, error):
    await asyncio.sleep(seconds)
    raise error


async def group_under(*, what):
    try:
        async with asyncio.TaskGroup() as group:
            if what < 5:
                group.create_task(asyncio.sleep(9), name="slow")
            group.create_task(fails(what, ValueError(what)), name="failing")
    except* ValueError as errors:
        print("caught", [repr(error) for error in errors.exceptions])
        await asyncio.sleep(0.1)
        print("cleaned up")
    except* OSError:
        print("never")
    else:
        print("never")
    finally:
        print("finally")
    return "went on"


async def main():
    print(await group_under(what=1))
    task = asyncio.create_task(group_under(what=6), name="cancelled from outside")
    await asyncio.sleep(1)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled())
    try:
        async with asyncio.timeout(1):
            await group_under(what=5)
    except* TimeoutError as late:
        print("late", repr(late))
    try:
        await asyncio.wait_for(group_under(what=5), 1)
    except* TimeoutError as late:
        print("late", repr(late))
    try:
        async with asyncio.timeout(1.05):
            await group_under(what=1)
    except (TimeoutError, asyncio.CancelledError) as late:
        print("late while cleaning up", type(late).__name__)
    task = asyncio.create_task(group_under(what=1), name="cancelled in its clause")
    await asyncio.sleep(1.05)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
    try:
        try:
            raise asyncio.CancelledError("by hand")
        except* asyncio.CancelledError as cancels:
            print(repr(cancels))
            raise
    except BaseExceptionGroup as error:
        print(repr(error))
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(group_under(what=5), name="inner")
            outer.create_task(fails(1, KeyError("outer")))
    except* KeyError as errors:
        print(repr(errors))


asyncio.run(main())
