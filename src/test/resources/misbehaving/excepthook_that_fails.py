# 6: ValueError: burnt
import sys
def hook(*args):
    raise SystemExit(5)
sys.excepthook = hook
raise ValueError("burnt")
