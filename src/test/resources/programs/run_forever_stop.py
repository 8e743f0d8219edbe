import asyncio

def tick(loop, n):
    print("tick", n)
    if n == 3:
        loop.stop()
        loop.call_soon(print, "after stop, next run")
    else:
        loop.call_later(0.5, tick, loop, n + 1)

loop = asyncio.new_event_loop()
loop.call_soon(tick, loop, 0)
try:
    loop.run_forever()
    print("stopped", loop.is_running())
    loop.call_soon(loop.stop)
    loop.run_forever()
finally:
    loop.close()
print(loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
