import asyncio

async def boom(e, d):
    await asyncio.sleep(d)
    raise e

async def main():
    results = await asyncio.gather(boom(ValueError(1), 0.1), boom(TypeError(2), 0.2), boom(KeyError(3), 0),
                                   return_exceptions=True)
    try:
        raise ExceptionGroup("all", [r for r in results])
    except* (ValueError, TypeError) as eg:
        print(len(eg.exceptions), eg.message)
        v, rest = eg.split(ValueError)
        print(v.exceptions, rest.exceptions)
    except* KeyError as eg:
        print("key", eg.exceptions[0].args)
    try:
        try:
            raise ExceptionGroup("outer", [ExceptionGroup("inner", [ZeroDivisionError()]), OSError("o")])
        except* ZeroDivisionError:
            print("zero handled")
    except ExceptionGroup as left:
        print("left:", left, left.exceptions)

asyncio.run(main())
