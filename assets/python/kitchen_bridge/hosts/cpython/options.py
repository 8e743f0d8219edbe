"""The command line of the recorder."""
import sys

USAGE = """\
Records what the asyncio event loop of a program does, for Async Kitchen.

  python kitchen-recorder.pyz [options] my_program.py [args ...]
  python kitchen-recorder.pyz [options] -m package [args ...]

  -o FILE        where to; gzipped if it ends in .gz. Default: the program's name with .trace.jsonl
  --no-values    without what is printed, results, arguments and names of tasks
  --lines        with each line of the program that runs; slows it down
  --max-mb N     the most that FILE may weigh; the recording ends there, the program goes on
  --version      what this is
"""
VERSION = "Async Kitchen recorder 0.1.0"


class Misused(Exception):
    pass


def run():
    arguments = sys.argv[1:]
    if arguments == ["--step"]:
        from kitchen_bridge.hosts.cpython import stepping
        stepping.run()
    if not arguments or arguments[0] in ("-h", "--help"):
        print(USAGE, end="")
        sys.exit(0 if arguments else 2)
    if arguments[0] == "--version":
        print(VERSION)
        sys.exit()
    try:
        settings, program = parsed(arguments)
    except Misused as error:
        sys.exit(f"kitchen-recorder: {error} (see --help)")
    from kitchen_bridge.hosts.cpython import real
    from kitchen_bridge.hosts.cpython.program import NoProgram
    try:
        real.run(settings, program)
    except NoProgram as error:
        sys.exit(f"kitchen-recorder: {error}")


def parsed(arguments):
    """The settings, and the program with its own arguments."""
    from kitchen_bridge.hosts.cpython.settings import Settings
    settings, left = Settings(), list(arguments)
    while left and left[0].startswith("-") and left[0] != "-m":
        option = left.pop(0)
        option, equals, value = option.partition("=")
        if option in ("-o", "--out", "--max-mb") and not equals:
            if not left:
                raise Misused(f"{option} needs a value")
            value = left.pop(0)
        if option in ("-o", "--out"):
            settings.path = value
        elif option == "--no-values":
            settings.values = False
        elif option == "--lines":
            settings.lines = True
        elif option == "--max-mb":
            settings.most = _bytes(value)
        elif option == "--":
            break
        else:
            raise Misused(f"there is no option {option}")
    if not left or left == ["-m"]:
        raise Misused("a program is missing")
    if settings.path is None:
        name = left[1] if left[0] == "-m" else left[0].replace("\\", "/").rpartition("/")[2]
        settings.path = (name[:-3] if name.endswith(".py") else name) + ".trace.jsonl"
    return settings, left


def _bytes(megabytes):
    try:
        most = float(megabytes) * 1e6
    except ValueError:
        most = 0
    if not 0 < most < float("inf"):
        raise Misused(f"--max-mb is a number of megabytes, not {megabytes}")
    return int(most)
