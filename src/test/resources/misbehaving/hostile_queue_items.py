# ok
import asyncio
class Shelf(asyncio.Queue):
    def _init(self, maxsize):
        class Items(list):
            def __iter__(self):
                while True:
                    yield "more"
        self._queue = Items()
    def _put(self, item):
        self._queue.append(item)
    def _get(self):
        return self._queue.pop()
async def main():
    shelf = Shelf()
    await shelf.put("one")
    await asyncio.sleep(0)
    print("done")
asyncio.run(main())
