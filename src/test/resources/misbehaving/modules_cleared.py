# ok
import sys, asyncio
sys.modules.clear()
asyncio.run(asyncio.sleep(1))
