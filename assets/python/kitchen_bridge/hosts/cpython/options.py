"""The command line of the recorder."""
import sys

from kitchen_bridge.hosts.cpython.settings import Settings

_OLDEST = (3, 9)
_UNITS = {"s": 1, "m": 60, "h": 3600}


class Misused(Exception):
    """What cannot be done as it is asked for; says why."""


def run():
    """What stands on the command line of this process."""
    arguments = sys.argv[1:]
    if arguments == ["--step"]:
        from kitchen_bridge.hosts.cpython import stepping
        stepping.run()
    from kitchen_bridge.hosts.cpython.words import sentence
    if not arguments or arguments[0] in ("-h", "--help"):
        print(sentence("usage"), end="")
        sys.exit(0 if arguments else 2)
    if arguments[0] == "--version":
        print(sentence("version"))
        sys.exit()
    try:
        if sys.version_info < _OLDEST:
            raise Misused(sentence("old-python", version=sys.version.split()[0]))
        settings, program = parsed(arguments, sentence)
        from kitchen_bridge.hosts.cpython import real
        real.run(settings, program)
    except Misused as error:
        print(sentence("said", what=error), file=sys.stderr)
        sys.exit(2)


def parsed(arguments, sentence):
    """The settings, and the program with its own arguments."""
    settings, left = Settings(), list(arguments)
    while left and left[0].startswith("-") and left[0] != "-m":
        option, equals, value = left.pop(0).partition("=")
        if option == "--":
            break
        if option in ("-o", "--max-mb", "--last") and not equals:
            if not left:
                raise Misused(sentence("misused", what=sentence("no-value", option=option)))
            value = left.pop(0)
        if option == "-o":
            settings.path = value
        elif option == "--max-mb":
            settings.most = int(1e6 * _positive(value, lambda: sentence("no-number", text=value), sentence))
        elif option == "--last":
            number, unit = (value[:-1], _UNITS[value[-1]]) if value[-1:] in _UNITS else (value, 1)
            settings.last = unit * _positive(number, lambda: sentence("no-time", text=value), sentence)
        elif option in ("--no-values", "--no-sources", "--lines", "--locals"):
            settings.tell(option)
        else:
            raise Misused(sentence("misused", what=sentence("no-option", option=option)))
    if not left or left == ["-m"]:
        raise Misused(sentence("misused", what=sentence("no-program")))
    if settings.path is None:
        settings.path = _beside(left[1] if left[0] == "-m" else left[0])
    return settings, left


def _beside(program):
    name = program.replace("\\", "/").rpartition("/")[2]
    return (name[:-3] if name.endswith(".py") else name) + ".trace.jsonl"


def _positive(text, otherwise, sentence):
    try:
        value = float(text)
    except ValueError:
        value = 0
    if not 0 < value < float("inf"):
        raise Misused(sentence("misused", what=otherwise()))
    return value
