"""A service that is slow now and then, and nobody knows why. What holds it up is in here."""
import asyncio
import hashlib

USERS = 60


class Sessions:
    def __init__(self):
        self.known = {}

    async def sign_in(self, user, password):
        if user not in self.known:
            self.known[user] = self.fingerprint(password)
        await asyncio.sleep(0.001)
        return self.known[user]

    def fingerprint(self, password):
        return hashlib.pbkdf2_hmac("sha256", password.encode(), b"salt", 120_000)


async def answer(reader, writer, sessions):
    user, password = (await reader.readline()).decode().split()
    await sessions.sign_in(user, password)
    writer.write(b"welcome\n")
    await writer.drain()
    writer.close()


async def user(port, number):
    await asyncio.sleep(number * 0.01)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"user-{number // 20} secret\n".encode())
    assert await reader.readline() == b"welcome\n"
    writer.close()


async def heartbeat():
    while True:
        await asyncio.sleep(0.01)


async def main():
    sessions = Sessions()
    server = await asyncio.start_server(lambda reader, writer: answer(reader, writer, sessions), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    beat = asyncio.create_task(heartbeat(), name="heartbeat")
    await asyncio.gather(*(user(port, number) for number in range(USERS)))
    beat.cancel()
    server.close()
    print(len(sessions.known), "users")


asyncio.run(main())
