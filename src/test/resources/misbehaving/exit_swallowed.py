# *: The program was stopped at line *: it *without *.
import sys
while True:
    try:
        sys.exit(7)
    except SystemExit:
        pass
