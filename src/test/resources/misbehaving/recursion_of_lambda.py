# 2: RecursionError: maximum recursion depth exceeded
f = lambda x: f(f(x))
f(1)
