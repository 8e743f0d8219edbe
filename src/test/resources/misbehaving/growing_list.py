# 4: The program was stopped at line *: it needs more memory than there is.
x = []
while True:
    x.append("x" * 100_000)
