import asyncio


async def fetch(name):
    await asyncio.sleep(0.1)
    return name.upper()


class Shop:
    async def open(self):
        print("open")


def plain():
    fetch("c")


async def main():
    shop = Shop()
    shop.open()
    page = fetch("a")
    print(fetch("b"), page)
    plain()
    for _ in range(3):
        fetch(
            "d",
        )


asyncio.run(main())
