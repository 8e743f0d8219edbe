"""What is asked of a recording."""


class Settings:
    """Where to, and what it may say and weigh."""

    def __init__(self, path=None, values=True, lines=False, most=None):
        self.path = path        # gzipped if it ends in .gz
        self.values = values    # whether it says what the program's values are
        self.lines = lines
        self.most = most        # bytes; None for any number
