"""A crawler: workers take addresses from a queue, a semaphore keeps them polite, and each page leads to others."""
import asyncio

PAGES, WORKERS, POLITE = 150, 20, 8


async def serve(reader, writer):
    page = int((await reader.readline()).split(b"/")[1])
    await asyncio.sleep(0.005 + page % 7 / 500)
    links = [link for link in (2 * page + 1, 2 * page + 2) if link < PAGES]
    writer.write("\n".join(map(str, links)).encode())
    await writer.drain()
    writer.close()


async def fetch(port, page):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET /{page}\n".encode())
    text = await reader.read()
    writer.close()
    return [int(link) for link in text.split()]


async def work(port, found, seen, polite):
    while True:
        page = await found.get()
        async with polite:
            links = await asyncio.wait_for(fetch(port, page), timeout=2)
        for link in links:
            if link not in seen:
                seen.add(link)
                found.put_nowait(link)
        found.task_done()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    found, seen, polite = asyncio.Queue(), {0}, asyncio.Semaphore(POLITE)
    found.put_nowait(0)
    workers = [asyncio.create_task(work(port, found, seen, polite), name=f"worker-{number}") for number in range(WORKERS)]
    await found.join()
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    server.close()
    print(len(seen), "pages")


asyncio.run(main())
