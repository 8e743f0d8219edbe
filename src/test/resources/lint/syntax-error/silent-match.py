match [1, 2]:
    case [a, *_]:
        print(f"{a!r:>{3}} {'x' "y"}")
