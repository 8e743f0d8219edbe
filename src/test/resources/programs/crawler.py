import asyncio
from urllib.parse import urljoin, urlparse

SITE = {
    "http://x/": ["/a", "/b", "/c"],
    "http://x/a": ["/b", "/d"],
    "http://x/b": ["/", "/e"],
    "http://x/c": [],
    "http://x/d": ["/missing", "http://other/"],
    "http://x/e": ["/a"],
}

class Crawler:
    def __init__(self, root, workers=2):
        self.seen = set()
        self.queue = asyncio.Queue()
        self.root = root
        self.workers = workers
        self.failed = []

    async def fetch(self, url):
        await asyncio.sleep(0.1 + len(url) % 3 * 0.05)
        if url not in SITE:
            raise KeyError(url)
        return SITE[url]

    async def worker(self, n):
        while True:
            url = await self.queue.get()
            try:
                links = await self.fetch(url)
                print(f"worker {n}: {url} -> {len(links)}")
                for link in links:
                    self.add(urljoin(url, link))
            except KeyError as e:
                self.failed.append(e.args[0])
                print(f"worker {n}: {url} failed")
            finally:
                self.queue.task_done()

    def add(self, url):
        if url in self.seen or urlparse(url).netloc != "x":
            return
        self.seen.add(url)
        self.queue.put_nowait(url)

    async def run(self):
        self.add(self.root)
        tasks = [asyncio.create_task(self.worker(i)) for i in range(self.workers)]
        await self.queue.join()
        for t in tasks:
            t.cancel()
        return await asyncio.gather(*tasks, return_exceptions=True)

async def main():
    c = Crawler("http://x/")
    print(await c.run())
    print(sorted(c.seen), c.failed)

asyncio.run(main())
