# *: The program was stopped at line *: it *without *.
import asyncio
class Hostile:
    def __repr__(self):
        while True:
            pass
async def main():
    return Hostile()
asyncio.run(main())
