import asyncio

class DatabaseError(Exception): pass
class ServiceError(Exception): pass

async def query():
    await asyncio.sleep(0.1)
    raise DatabaseError("connection refused")

async def service():
    try:
        await query()
    except DatabaseError as e:
        e.add_note("while reading users")
        raise ServiceError("cannot list users") from e

async def hidden():
    try:
        await query()
    except DatabaseError:
        raise ServiceError("hidden") from None

async def context():
    try:
        await query()
    finally:
        {}["missing"]

async def main():
    for f in (service, hidden, context):
        try:
            await f()
        except Exception as e:
            print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__, getattr(e.__cause__, "__notes__", None))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(service())
            tg.create_task(context())
    except ExceptionGroup as g:
        print(g.message, len(g.exceptions), g.subgroup(KeyError))
    await asyncio.gather(service())

asyncio.run(main())
