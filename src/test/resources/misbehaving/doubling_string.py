# 4: The program was stopped at line *: it needs more memory than there is.
s = "x"
while True:
    s += s
