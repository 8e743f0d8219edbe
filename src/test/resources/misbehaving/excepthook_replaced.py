# *: The program was stopped at line *: it ran 1000000 statements without giving control back.
import sys
def hook(*args):
    while True:
        pass
sys.excepthook = hook
raise ValueError("burnt")
