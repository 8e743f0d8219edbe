"""Records what CPython's own event loop does with programs, tick for tick, on a virtual clock, with the tasks that they have in life.

    python3.12 record_ticks.py PROGRAM.py...      writes PROGRAM.ticks.json beside each
"""
import json
import os
import signal
import sys


def main():
    wanted = {"PYTHONHASHSEED": "0", "TASKS": "C"}
    if not wanted.items() <= os.environ.items():
        os.execve(sys.executable, [sys.executable, "-B", *sys.argv], {**os.environ, **wanted})
    import virtual_clock
    signal.signal(signal.SIGINT, signal.default_int_handler)   # Whoever is started in the background has it ignored.
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            result = virtual_clock.run_apart(file.read(), os.path.basename(path))
        if result is None:
            sys.exit(f"{path} has no end")
        lines = ",\n".join("    " + json.dumps(tick, ensure_ascii=False) for tick in result["ticks"])
        ticks = f"[\n{lines}\n  ]" if lines else "[]"
        output = json.dumps(result["output"], ensure_ascii=False)
        with open(path.removesuffix(".py") + ".ticks.json", "w", encoding="utf-8") as file:
            file.write(f'{{\n  "ticks": {ticks},\n  "output": {output},\n  "status": {result["status"]}\n}}\n')


main()
