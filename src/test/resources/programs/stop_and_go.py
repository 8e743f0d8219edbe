import asyncio
loop = asyncio.new_event_loop()
def tell(x):
    print(x)
loop.call_soon(tell, 1)
loop.call_soon(loop.stop)
loop.call_soon(tell, 2)
loop.run_forever()
loop.call_soon(tell, 3)
loop.stop()
loop.run_forever()
loop.close()
