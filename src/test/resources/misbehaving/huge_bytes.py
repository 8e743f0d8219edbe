# 2: OverflowError: cannot fit 'int' into an index-sized integer
b = bytes(10**12)
