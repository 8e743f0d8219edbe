# *: The program was stopped at line *: it ran 1000000 statements without giving control back.
while True:
    try:
        while True:
            pass
    except BaseException:
        continue
