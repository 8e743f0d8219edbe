eg = ExceptionGroup("m", [ValueError(1), ExceptionGroup("n", [TypeError(2), ValueError(3)])])
m, r = eg.split(ValueError); print(repr(m), repr(r))
print(repr(eg.subgroup(TypeError)))
try: raise eg
except* ValueError as e: print(repr(e))
except* TypeError as e: print(repr(e))
try:
    raise ExceptionGroup("top", [ValueError(1), KeyError("k"), OSError("x")])
except* KeyError as e:
    print(repr(e))
