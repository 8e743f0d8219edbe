# *: The program was stopped at line *: it *without *.
count = 0
while True:
    count += 1
