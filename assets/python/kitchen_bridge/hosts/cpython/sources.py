"""The texts of the program's own modules: each is told with the first wait in it, so that a recording that is killed has it."""
import tokenize

_ONE = 256 * 1024     # characters that a file may have; a larger one is not told
_ALL = 2 * 1024 * 1024


class Sources:
    """Told names of files and their texts, each once."""

    def __init__(self, wanted=True):
        self._left = _ALL if wanted else 0
        self._seen = set()
        self.new = {}        # those that are to be told

    def see(self, path, told):
        """A frame is in this file, which is told by that name."""
        if told in self._seen:
            return
        self._seen.add(told)
        try:
            with tokenize.open(path) as file:
                text = file.read(min(_ONE, self._left) + 1) if self._left else ""
        except (OSError, SyntaxError, UnicodeDecodeError, ValueError):
            return   # It lies in an archive, or is gone.
        if 0 < len(text) <= min(_ONE, self._left):
            self._left -= len(text)
            self.new[told] = text

    def take(self):
        """Those that have not been told yet."""
        new, self.new = self.new, {}
        return new
