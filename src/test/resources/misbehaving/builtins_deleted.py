# 4: The program was stopped at line 4: it changed what is built into Python, and Python cannot go on without that (NameError: name 'type' is not defined).
import asyncio, builtins
for name in list(vars(builtins)):
    if name.startswith(("get", "is", "len", "type", "list", "sor", "repr", "str", "tup", "<")):
        delattr(builtins, name)
asyncio.run(asyncio.sleep(1))
