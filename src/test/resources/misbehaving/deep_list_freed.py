# ok
x = []
for _ in range(500_000):
    x = [x]
del x
print("done")
