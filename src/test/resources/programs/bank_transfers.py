import asyncio

class Account:
    def __init__(self, name, balance):
        self.name, self.balance, self.lock = name, balance, asyncio.Lock()
    def __repr__(self):
        return f"{self.name}={self.balance}"

class Insufficient(Exception):
    pass

async def transfer(a, b, amount):
    first, second = sorted((a, b), key=lambda x: x.name)
    async with first.lock:
        await asyncio.sleep(0.01)
        async with second.lock:
            if a.balance < amount:
                e = Insufficient(f"{a} cannot pay {amount}")
                e.add_note(f"wanted by {b.name}")
                raise e
            await asyncio.sleep(0.02)
            a.balance -= amount
            b.balance += amount
            return f"{a.name}->{b.name} {amount}"

async def main():
    accounts = [Account(n, 100) for n in "xyz"]
    x, y, z = accounts
    jobs = [transfer(x, y, 50), transfer(y, x, 30), transfer(y, z, 500), transfer(z, x, 70), transfer(x, z, 10)]
    for r in await asyncio.gather(*jobs, return_exceptions=True):
        if isinstance(r, Insufficient):
            print("failed", r, r.__notes__)
        else:
            print(r)
    print(accounts, sum(a.balance for a in accounts))

asyncio.run(main())
