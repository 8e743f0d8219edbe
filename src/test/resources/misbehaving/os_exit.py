# 4: os._exit(7)
import os
print("leaving")
os._exit(7)
