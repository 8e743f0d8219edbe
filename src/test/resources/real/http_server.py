"""A server that answers over HTTP, and two hundred clients of it in the same process."""
import asyncio
import json

CLIENTS, REQUESTS = 200, 5
served = 0


async def answer(reader, writer):
    global served
    try:
        while request := await reader.readline():
            while (await reader.readline()).strip():
                pass
            path = request.split()[1].decode()
            body = json.dumps({"path": path, "squares": [number * number for number in range(200)]}).encode()
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            await writer.drain()
            served += 1
    finally:
        writer.close()


async def ask(port, client):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for number in range(REQUESTS):
        writer.write(f"GET /{client}/{number} HTTP/1.1\r\nHost: kitchen\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.partition(b"Content-Length: ")[2].split()[0])
        assert json.loads(await reader.readexactly(length))["path"] == f"/{client}/{number}"
        await asyncio.sleep(0.02)
    writer.close()


async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=CLIENTS)
    port = server.sockets[0].getsockname()[1]
    await asyncio.gather(*(ask(port, client) for client in range(CLIENTS)))
    server.close()
    print(served, "requests")


asyncio.run(main())
