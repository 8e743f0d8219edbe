# *: The program was stopped at line *: it *
s = "x"
while True:
    s += s
