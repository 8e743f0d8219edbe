"""A mail is sent on the side, and fails; nobody ever asks how it went."""
import asyncio


async def send_mail(address):
    await asyncio.sleep(0.02)
    if "@" not in address:
        raise ValueError(f"no address: {address}")


async def order(number):
    asyncio.create_task(send_mail("somebody"), name=f"mail {number}")
    await asyncio.sleep(0.05)
    return number


async def main():
    for number in range(3):
        await order(number)


asyncio.run(main())
