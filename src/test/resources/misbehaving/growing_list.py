# *: The program was stopped at line *: it *
x = []
while True:
    x.append("x" * 100_000)
