"""What a job in an executor sees of its thread."""
import asyncio
import concurrent.futures
import contextvars
import threading
import time

main_ident = threading.get_ident()
mine = threading.local()
mine.value = "of main"
order = contextvars.ContextVar("order", default="none")


def job():
    thread = threading.current_thread()
    return thread.name, threading.get_ident() == main_ident, thread is threading.main_thread(), thread.ident == threading.get_ident()


def seen():
    before = getattr(mine, "value", "nothing")
    mine.value = "of " + threading.current_thread().name
    return before


def loops():
    said = []
    for ask in (asyncio.get_running_loop, asyncio.get_event_loop, asyncio.current_task):
        try:
            said.append(repr(ask()))
        except RuntimeError as error:
            said.append(str(error))
    return said


def slow(seconds):
    time.sleep(seconds)
    return threading.current_thread().name


def unsafe(loop):
    try:
        loop.call_soon(print, "never")
    except RuntimeError as error:
        return str(error)


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(job))
    print(await loop.run_in_executor(None, job))
    print(job(), threading.active_count(), [thread.name for thread in threading.enumerate()])
    print(await asyncio.to_thread(seen), await asyncio.to_thread(seen), mine.value)
    print(await asyncio.to_thread(loops), asyncio.get_running_loop() is loop)
    print(await asyncio.gather(*(asyncio.to_thread(slow, 0.1) for _ in range(3))))
    print(await asyncio.to_thread(unsafe, loop))
    order.set("of main")
    print(await asyncio.to_thread(order.get), await loop.run_in_executor(None, order.get))
    with concurrent.futures.ThreadPoolExecutor(2, thread_name_prefix="waiter") as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, slow, 0.1) for _ in range(2))))
    with concurrent.futures.ThreadPoolExecutor(1, initializer=seen) as pool:
        print(await loop.run_in_executor(pool, lambda: mine.value), pool.submit(slow, 0).result())
    print(threading.current_thread() is threading.main_thread(), threading.current_thread().name)


asyncio.run(main(), debug=True)
print(threading.active_count())
