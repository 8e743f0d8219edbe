# *: The program was stopped at line *: it *without *.
while True:
    try:
        raise ValueError
    except ValueError:
        pass
