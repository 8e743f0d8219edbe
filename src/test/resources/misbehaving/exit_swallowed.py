# *: The program was stopped at line *: it ran 1000000 statements without giving control back.
import sys
while True:
    try:
        sys.exit(7)
    except SystemExit:
        pass
