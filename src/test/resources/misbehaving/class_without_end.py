# *: The program was stopped at line *: it *without *.
class A: pass
while True:
    A = type("A", (A,), {})
