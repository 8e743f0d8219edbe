import asyncio
import contextvars
var = contextvars.ContextVar("var", default="none")
async def child(n):
    print("child sees", var.get())
    var.set(n)
    await asyncio.sleep(0.1)
    print("child has", var.get())
async def main():
    var.set("main")
    await asyncio.gather(child(1), child(2))
    print(var.get())
asyncio.run(main())
