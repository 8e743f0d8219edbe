# 5: SystemExit: Code
class Code:
    def __str__(self):
        raise ValueError("no")
raise SystemExit(Code())
