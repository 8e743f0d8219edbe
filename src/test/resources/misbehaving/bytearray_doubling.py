# 4: The program was stopped at line *: it needs more memory than there is.
b = bytearray(b"x")
while True:
    b += b
