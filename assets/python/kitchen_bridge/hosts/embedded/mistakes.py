"""Mistakes in a program's text, at the place and in the words of CPython 3.12: this Python's own parser errs in some of them."""
import ast
import re

from kitchen_bridge.hosts.embedded import async_places

_CLOSING = {")": "(", "]": "[", "}": "{"}
_TOKENS = re.compile(r"""
    (?P<blank>[ \t\f]+) | (?P<comment>\#[^\n]*) | (?P<continued>\\\n) | (?P<newline>\n)
    | (?P<string>(?:[rbuRBU]|[bB][rR]|[rR][bB])?(?:\"{3}|'{3}|\"|'))
    | (?P<formatted>(?:[fF][rR]?|[rR][fF])(?:\"{3}|'{3}|\"|'))
    | (?P<word>\w+) | (?P<bracket>[()\[\]{}]) | (?P<other>.)
    """, re.VERBOSE)
_BETWEEN = re.compile(r"(?:\s|\#[^\n]*)*")
_NO_END = ("expected an indented block", "expected 'except' or 'finally' block")
_OF_TOKENS = ("unmatched ", "closing parenthesis ", "unterminated ", "f-string: unmatched ", "f-string: single ")


def found(source, name):
    """The first mistake as message, line, column, last line and column after it, counted from 1; None if there is none."""
    try:
        tree = parsed(source, name)
        async_places.check(tree, name, source)
        compile(tree, name, "exec", dont_inherit=True)
    except SyntaxError as error:
        line = error.lineno or 1
        column = max(1, error.offset or 1)
        ends = error.end_lineno or line, error.end_offset or 0
        return [error.msg, line, column, *(ends if ends > (line, column) else (line, column + 1))]
    except (ValueError, RecursionError, MemoryError):
        return None   # They are no mistakes of one place, and told when the program runs.
    return None


def parsed(source, name):
    """The tree of a text, or the SyntaxError that CPython raises."""
    try:
        return ast.parse(source, name)
    except SyntaxError as error:
        raise corrected(error, source, name).with_traceback(None) from None


def corrected(error, source, name):
    """The error that CPython raises where this Python's parser raises that one."""
    text = source if source.endswith("\n") else source + "\n"
    if text != source:
        error = _error(text, name) or error
    scan = _Scan(text)
    if scan.known:
        error = _of_tokens(error, scan, text, name)
    _place(error, scan, text, source)
    lines = source.split("\n")
    if error.lineno and error.lineno <= len(lines):
        error.text = lines[error.lineno - 1]
    return error


def _error(text, name):
    try:
        ast.parse(text, name)
    except SyntaxError as error:
        return error
    return None


def _made(kind, message, place, name):
    return kind(message, (name, *place[:2], None, *place[2:]))


def _of_tokens(error, scan, text, name):
    """CPython reads on to the end of the text after a mistake: one in its tokens goes first."""
    if scan.wrong is not None:
        if error.msg.startswith("invalid ") and error.msg.endswith(" literal") and error.lineno <= scan.wrong[1][0]:
            return error   # It is a token, too.
        return _made(SyntaxError, *scan.wrong, name)
    if not scan.open:
        return error
    bracket, line, column = scan.open[-1]
    never = _made(SyntaxError, f"'{bracket}' was never closed", (line, column, line, 0), name)
    if error.msg != never.msg:
        return never if _last_read(error, text) > line else error
    opening = {opened: closed for closed, opened in _CLOSING.items()}
    other = _error(text + "".join(opening[one[0]] for one in reversed(scan.open)), name)
    same = other is not None and not other.msg.startswith("unmatched") and max(other.lineno or 0, other.end_lineno or 0) == line
    return other if same else never


def _last_read(error, text):
    """The line of the last token that the parser has seen when it raises an error."""
    last = max(error.lineno or 0, error.end_lineno or 0)
    if not error.msg.startswith("invalid syntax. ") or not error.end_offset:
        return last
    lines = text.split("\n")[last - 1:]   # It has looked at what follows.
    rest = "\n".join([lines[0][error.end_offset - 1:], *lines[1:]])
    return last + rest[:_BETWEEN.match(rest).end()].count("\n")


def _place(error, scan, text, source):
    """Corrects where an error stands."""
    lines = text.split("\n")
    line = lines[error.lineno - 1] if error.lineno and error.lineno <= len(lines) else ""
    at_end = error.lineno is not None and error.lineno >= len(lines) - 1 and not source.endswith("\n")
    message = error.msg
    if message == "unexpected indent" and scan.indented:
        error.lineno = error.end_lineno = scan.indented
        line = lines[scan.indented - 1]
        error.offset, error.end_offset = len(line) - len(line.lstrip()), -1
    elif message.startswith("unindent does not match"):
        error.end_lineno, error.offset, error.end_offset = error.lineno, len(line) + 1, -1
    elif message.startswith(_OF_TOKENS):
        error.end_lineno, error.end_offset = error.lineno, error.offset
    elif message.endswith("was never closed"):
        error.end_lineno, error.end_offset = error.lineno, 0
    elif message.startswith("unexpected character after line continuation"):
        error.offset, error.end_lineno, error.end_offset = line.find("\\") + 2, error.lineno, 0
    elif message.startswith(_NO_END) and (error.end_offset is None or error.end_offset <= error.offset):
        error.end_lineno, error.end_offset = error.lineno, -1
        error.offset = len(line) + 1 if at_end else len(line) - len(line.lstrip())
    elif message == "expected ':'" and at_end and error.offset == 1:
        error.end_lineno, error.offset, error.end_offset = error.lineno, len(line) + 1, len(line) + 2
    elif message == "invalid decimal literal":
        error.offset = error.end_offset = max(error.offset, (error.end_offset or 0) - 1)
    elif message == "expected ':'" and scan.ends.get(error.lineno) and error.offset == len(line) - len(line.lstrip()) + 1:
        before, column = scan.ends[error.lineno]   # It is the end of the line before that CPython means.
        error.lineno = error.end_lineno = before
        error.offset, error.end_offset = column, len(lines[before - 1]) + 2


class _Scan:
    """Reads the tokens of a text as far as mistakes need them: brackets, strings, and where lines are indented."""

    def __init__(self, text):
        self.open = []        # Brackets, each with its line and column.
        self.wrong = None     # The first mistake in a token: its message and place.
        self.known = True     # Not if there is something that only a parser can read.
        self.indented = 0     # The first line that is indented without a reason.
        self.ends = {}        # For lines that begin a statement: where the statement before has ended.
        self._text = text
        self._line, self._begin, self._comment = 1, 0, None
        self._read()

    def _column(self, at):
        return at - self._begin + 1

    def _fail(self, message, at):
        self.wrong = message, (self._line, self._column(at), self._line, self._column(at))

    def _read(self):
        text, at = self._text, 0
        steps, last, fresh, end = [0], "", True, None
        while at < len(text) and self.wrong is None and self.known:
            token = _TOKENS.match(text, at)
            kind, value = token.lastgroup, token.group()
            if fresh and not self.open and kind not in ("blank", "comment", "newline", "continued"):
                steps = self._indent(text[self._begin:at], steps, last)
                if end is not None:
                    self.ends[self._line] = end
                fresh = False
            if kind in ("string", "formatted"):
                at, last = self._string(at, value, kind == "formatted"), value
                continue
            if kind == "bracket":
                self._bracket(value, at)
            if kind in ("newline", "continued"):
                if kind == "newline" and not fresh and not self.open:
                    end = self._comment or (self._line, self._column(at))
                    fresh = True
                self._line, self._begin, self._comment = self._line + 1, token.end(), None
            elif kind == "comment":
                self._comment = self._line, self._column(at)
            elif kind != "blank":
                last = value
            if kind == "other" and value == "\\":
                self.known = False
            at = token.end()

    def _indent(self, blank, steps, last):
        width = len(blank.expandtabs(8))
        if width > steps[-1]:
            if last != ":" and not self.indented:
                self.indented = self._line
            return [*steps, width]
        return [step for step in steps if step <= width] or [0]

    def _bracket(self, value, at):
        if value not in _CLOSING:
            self.open.append((value, self._line, self._column(at)))
        elif not self.open:
            self._fail(f"unmatched '{value}'", at)
        else:
            opening, line, _ = self.open.pop()
            if opening != _CLOSING[value]:
                where = f" on line {line}" if line != self._line else ""
                self._fail(f"closing parenthesis '{value}' does not match opening parenthesis '{opening}'{where}", at)

    def _string(self, start, opening, formatted):
        quotes = opening.lstrip("rbufRBUF")
        text, at = self._text, start + len(opening)
        if formatted:
            closing = re.compile(r"(?:\\.|(?!" + quotes + r")[^\\{}" + ("" if len(quotes) == 3 else "\n") + r"]|\{\{|\}\}|\{[^{}\"'\\\n]*\})*" + quotes, re.DOTALL)
            whole = closing.match(text, at)
            self.known = whole is not None   # What is nested further is the parser's.
            at = whole.end() if whole else at
        else:
            while not text.startswith(quotes, at):
                if at >= len(text) or text[at] == "\n" and len(quotes) == 1:
                    line = text.count("\n", 0, at) + (1 if at < len(text) else 0)
                    kind = "triple-quoted string" if len(quotes) == 3 else "string"
                    self._fail(f"unterminated {kind} literal (detected at line {line})", start)
                    return at
                at += 2 if text[at] == "\\" else 1
            at += len(quotes)
        breaks = text.count("\n", start, at)
        if breaks:
            self._line += breaks
            self._begin = text.rfind("\n", start, at) + 1
        return at
