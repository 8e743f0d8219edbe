import asyncio, threading, queue, concurrent.futures
lock = threading.Lock(); rl = threading.RLock(); ev = threading.Event(); sem = threading.Semaphore(2); loc = threading.local()
with lock:
    print(lock.locked(), lock.acquire(blocking=False))
with rl:
    with rl: print("re-entered")
ev.set(); print(ev.is_set(), ev.wait(1), sem.acquire(timeout=1))
loc.x = 5; print(loc.x, threading.current_thread() is threading.main_thread(), threading.active_count())
q = queue.Queue(2); q.put(1); q.put(2)
try: q.put_nowait(3)
except queue.Full: print("full")
print(q.get(), q.get_nowait(), q.empty())
f = concurrent.futures.Future(); f.set_result(3); print(f.result(), f.done())
pq = queue.PriorityQueue(); [pq.put(x) for x in (3, 1, 2)]; print([pq.get() for _ in range(3)])
async def main():
    with lock: await asyncio.sleep(0.1)
    print(threading.current_thread().name)
asyncio.run(main())
