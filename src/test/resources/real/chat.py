"""A chat: what one says everybody in the room hears, and some are slow to read."""
import asyncio
import contextlib

GUESTS, LINES = 30, 8
rooms = {}


async def sit_down(reader, writer):
    name, room = (await reader.readline()).decode().split()
    guests = rooms.setdefault(room, {})
    said = guests[name] = asyncio.Queue(maxsize=50)
    pen = asyncio.create_task(pass_on(said, writer), name=f"pen of {name}")
    try:
        while line := await reader.readline():
            for queue in list(guests.values()):
                await queue.put(f"{name}: ".encode() + line)
    except ConnectionError:
        pass  # Gone in the middle of what was said.
    finally:
        del guests[name]
        pen.cancel()
        writer.close()


async def pass_on(said, writer):
    with contextlib.suppress(ConnectionError):
        while True:
            writer.write(await said.get())
            await writer.drain()


async def guest(port, number):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"guest-{number} {'left' if number % 2 else 'right'}\n".encode())
    heard = 0
    for line in range(LINES):
        await asyncio.sleep(0.01 + number % 5 / 100)
        writer.write(f"line {line}\n".encode())
        try:
            async with asyncio.timeout(0.03):
                while await reader.readline():
                    heard += 1
        except TimeoutError:
            pass
    writer.close()
    return heard


async def main():
    server = await asyncio.start_server(sit_down, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with asyncio.TaskGroup() as table:
        guests = [table.create_task(guest(port, number), name=f"guest-{number}") for number in range(GUESTS)]
    server.close()
    print(sum(one.result() for one in guests) > GUESTS)


asyncio.run(main())
