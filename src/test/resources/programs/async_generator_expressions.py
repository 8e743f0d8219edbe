"""Generator expressions that await, in all the places they can stand in."""
import asyncio


async def double(n):
    await asyncio.sleep(0.1)
    return n * 2


async def numbers(n):
    for i in range(n):
        yield i


def outside(n):
    return (await double(i) for i in range(n))


class Rows:
    def each(self):
        return (await double(i) + j for i in range(2) for j in range(2) if await double(j) < 9)


async def main():
    print([x async for x in outside(3)], [x async for x in Rows().each()])
    print([[x async for x in numbers(y)] for y in range(3)])
    print([x async for x in ([z async for z in numbers(y)] for y in range(3))])
    print([x async for x in (y async for y in (await double(i) for i in range(3)) if y)])
    print([sum([await double(x) for x in range(y)]) for y in range(3)])
    print(sum(x for x in [await double(1), await double(2)]), max(x for x in range(await double(2))))
    try:
        (await double(i) for i in 5)
    except TypeError as error:
        print(error)
    try:
        list(outside(1))
    except TypeError as error:
        print(error)
    some = outside(3)
    print(await anext(some), await some.asend(None))
    await some.aclose()
    print(await anext(some, "closed"))
    print({x: y async for x, y in ((i, await double(i)) for i in range(2))})
    try:
        async for x in (await double(1 // i) for i in (1, 0)):
            print(x)
    except ZeroDivisionError as error:
        print(error)
    lambdas = (lambda: (await double(i) for i in range(2)))
    print([x async for x in lambdas()])


asyncio.run(main())
