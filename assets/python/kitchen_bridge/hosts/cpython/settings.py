"""What is asked of a recording."""


class Settings:
    """Where to, and what it may say and weigh."""

    def __init__(self, path=None, values=True, lines=False, locals=False, max_mb=None, last=None, sources=True):
        self.path = path        # gzipped if it ends in .gz
        self.values = values    # whether it says what the program's values are
        self.sources = sources  # whether it carries the texts of the program and its modules
        self.lines = lines
        self.locals = locals and values
        self.most = None if max_mb is None else int(max_mb * 1e6)   # bytes
        self.last = last        # seconds of the end, if what was before is to be cut off

    def tell(self, option):
        """As an option of the command line says."""
        if option == "--lines":
            self.lines = True
        elif option == "--no-sources":
            self.sources = False
        elif option == "--locals":
            self.locals = self.values
        else:
            self.values = self.locals = False
