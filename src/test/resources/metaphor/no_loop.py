import time

print("water")
time.sleep(3)
print("pasta")
time.sleep(2)
