# *: The program was stopped at line *: it ran 1000000 statements without giving control back.
import asyncio
class Hostile:
    def __repr__(self):
        while True:
            pass
async def main():
    return Hostile()
asyncio.run(main())
