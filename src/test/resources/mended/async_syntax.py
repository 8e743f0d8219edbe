"""Where await, async for and async with cannot stand: what CPython says, and where."""


def tried(text):
    try:
        compile(text, "text.py", "exec")
        print("fine")
    except SyntaxError as error:
        print(error.msg, error.filename, error.lineno, error.offset, error.end_lineno, error.end_offset)


for text in (
        "def f():\n    await x\n", "await x", "async def f():\n    def g(): return [await x for x in y]\n",
        "def f(): return [x async for x in y]\n", "def f():\n    async with x: pass\n", "f = lambda: await x\n",
        "class A:\n    await x\n", "[x async for x in y]\n", "def f(): return (x async for x in y)\n",
        "def f(): return ([x async for x in y] for y in z)\n", "async def f(): return lambda: [x async for x in y]\n",
        "def f(): return {x async for x in y}\n", "def f(): return {x: 1 async for x in y}\n",
        "def f(): return [[x async for x in y] for y in z]\n", "async def f(): return [[x async for x in y] for y in z]\n",
        "async def f(a=[x async for x in y]): pass\n", "async def f():\n    class A:\n        [x async for x in y]\n",
        "async def f():\n    class A:\n        await x\n", "def f(): return (await x for x in y)\n", "f = (await x for x in y)\n",
        "def f(): return [x for x in await y]\n", "async def f(): return [x for x in await y]\n", "def f(): return (x for x in await y)\n",
        "async with x: pass\n", "async for y in x: pass\n", "def f():\n    async for y in x: pass\n",
        "def f():\n    async for y in x:\n        await z\n", "@(await x)\ndef f(): pass\n", "async def f():\n    @(await x)\n    def g(): pass\n",
        "async def f(x: (await y)): pass\n", "def f():\n    if 0:\n        await x\n", "async def f():\n    f = lambda x=await y: await x\n",
        "def f():\n    try:\n        pass\n    finally:\n        await x\n"):
    tried(text)

for text in ("[x async for x in y]", "await 3"):
    try:
        exec(text)
    except SyntaxError as error:
        print(error.msg, error.filename, error.lineno)
    try:
        eval(text, {})
    except SyntaxError as error:
        print(error.msg, error.filename, error.lineno)
exec("try:\n raise KeyboardInterrupt\nexcept* KeyboardInterrupt as got:\n print(repr(got))\n")


def within():
    y = 5
    exec("async def f(): return y", {"y": 6}, here := {})
    try:
        here["f"]().send(None)
    except StopIteration as stop:
        print(stop.value)
    exec("async def g(): pass\nz = y")
    print("g" in locals(), eval(" y + 1"))


within()
