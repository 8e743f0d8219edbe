# *: The program was stopped at line *: it *
b = bytearray(b"x")
while True:
    b += b
