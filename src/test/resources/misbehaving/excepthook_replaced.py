# *: The program was stopped at line *: it *without *.
import sys
def hook(*args):
    while True:
        pass
sys.excepthook = hook
raise ValueError("burnt")
