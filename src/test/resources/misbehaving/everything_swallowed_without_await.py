# *: The program was stopped at line *: it *without *.
while True:
    try:
        while True:
            pass
    except BaseException:
        continue
