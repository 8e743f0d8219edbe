# 4: RecursionError: maximum recursion depth exceeded
class Mirror:
    def __repr__(self):
        return f"Mirror({self!r})"
print(Mirror())
