import time
def cook(n):
    time.sleep(n)
    return n
start = time.monotonic()
print(cook(1) + cook(2))
print(f"{time.monotonic() - start:.3f}")
