# 2: OverflowError: cannot fit 'int' into an index-sized integer
s = "kitchen" * 10**11
