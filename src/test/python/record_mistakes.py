"""Breaks lessons in many ways and records what this CPython says to each: a line of JSON a mistake, some of each kind.

    python3.12 record_mistakes.py > ../resources/mistakes.jsonl
"""
import io
import json
import pathlib
import random
import re
import sys
import tokenize
import warnings

LESSONS = pathlib.Path(__file__).parents[3] / "assets" / "lessons"
PUT_IN = ["(", ")", "[", "}", '"', "'", ":", "=", "if ", "await ", "def ", "x ", "1 ", "return ", ",", "\\", "$", "?"]
EACH, MOST = 3, 90


def said(source):
    try:
        compile(source, "p.py", "exec")
    except SyntaxError as error:
        return dict(message=error.msg, line=error.lineno, column=error.offset, endLine=error.end_lineno, endColumn=error.end_offset)
    return None


def broken(source, chance):
    lines = source.split("\n")
    at = chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            lines[at] = chance.choice([" ", "  ", "    "]) + lines[at]
        case 1:
            lines[at] = lines[at][1:] if lines[at].startswith(" ") else lines[at]
        case 2:
            return source[:chance.randrange(len(source))]
        case _:
            tokens = [t for t in tokenize.generate_tokens(io.StringIO(source).readline)
                      if t.string.strip() and t.type != tokenize.COMMENT and t.start[0] == t.end[0]]
            token = chance.choice(tokens)
            line, new = lines[token.start[0] - 1], chance.choice(["", *PUT_IN])
            lines[token.start[0] - 1] = line[:token.start[1]] + new + line[token.end[1] if not new else token.start[1]:]
    return "\n".join(lines)


def main():
    warnings.simplefilter("ignore")
    chance, kinds, count = random.Random(7), {}, 0
    programs = [path.read_text() for path in sorted(LESSONS.glob("*.py"))]
    while count < MOST:
        source = broken(chance.choice(programs), chance)
        mistake = said(source)
        kind = mistake and re.sub(r"\d+", "", mistake["message"])
        if mistake and kinds.get(kind, 0) < EACH * (5 if kind == "invalid syntax" else 1):
            kinds[kind] = kinds.get(kind, 0) + 1
            count += 1
            json.dump(dict(source=source, **mistake), sys.stdout)
            print()


main()
