"""Records what CPython's own event loop does with programs, tick for tick, on a virtual clock.

    python3.12 record_ticks.py PROGRAM.py...      writes PROGRAM.ticks.json beside each

The loop is CPython's own; only its clock and its selector's waiting are replaced. Reading the clock moves it by a
picosecond, and waiting moves it a nanosecond past the deadline. Futures and tasks are the pure-Python ones, for the names of their steps.
"""
import contextlib
import io
import json
import math
import os
import subprocess
import sys
import time


def record(path):
    sys.modules["_asyncio"] = None          # the pure-Python Task and Future
    now = [0.0]

    def read():
        now[0] = max(now[0] + 1e-12, math.nextafter(now[0], math.inf))
        return now[0]

    def sleep(seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        now[0] += seconds

    import asyncio
    import random
    import selectors
    from asyncio import base_events, tasks
    time.monotonic = time.perf_counter = read
    time.time = lambda: 1767258000.0 + read()
    time.sleep = sleep
    random.seed(0)

    ticks = []

    def select(self, timeout=None, original=selectors.EpollSelector.select):
        events = original(self, 0)
        if not events and timeout is None:
            return original(self, None)
        if not events and timeout > 0:
            now[0] += timeout
            now[0] = max(now[0] + 1e-9, math.nextafter(now[0], math.inf))
        return events

    selectors.EpollSelector.select = asyncio.selector_events.selectors.DefaultSelector.select = select

    run = asyncio.events.Handle._run
    process_events = asyncio.selector_events.BaseSelectorEventLoop._process_events

    def told_process_events(self, events):
        process_events(self, events)
        ticks.append({"time": round(now[0], 6), "turns": []})

    def told_run(self):
        callback = self._callback
        name = getattr(callback, "__qualname__", type(callback).__qualname__)
        owner = getattr(callback, "__self__", None)
        task = owner.get_name() if isinstance(owner, tasks.Task) and name in ("Task.__step", "Task.__wakeup") else None
        ticks[-1]["turns"].append([name, task] if task else [name])
        run(self)

    asyncio.selector_events.BaseSelectorEventLoop._process_events = told_process_events
    asyncio.events.Handle._run = told_run

    name = os.path.basename(path)
    with open(path, encoding="utf-8") as file:
        source = file.read()
    out = io.StringIO()
    status = 0
    scope = {"__name__": "__main__", "__file__": name, "__builtins__": __builtins__}
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(source, name, "exec"), scope)
        except SystemExit as exit:
            status = exit.code if isinstance(exit.code, int) else 0 if exit.code is None else 1
        except BaseException:
            status = 1
    return {"ticks": ticks, "output": out.getvalue(), "status": status}


def main():
    if sys.argv[1] == "--one":
        result = record(sys.argv[2])
        lines = ",\n".join("    " + json.dumps(tick, ensure_ascii=False) for tick in result["ticks"])
        output = json.dumps(result["output"], ensure_ascii=False)
        ticks = f"[\n{lines}\n  ]" if lines else "[]"
        sys.__stdout__.write(f'{{\n  "ticks": {ticks},\n  "output": {output},\n  "status": {result["status"]}\n}}\n')
        return
    for path in sys.argv[1:]:
        made = subprocess.run([sys.executable, "-B", __file__, "--one", path], capture_output=True, text=True,
                              env={**os.environ, "PYTHONHASHSEED": "0"})
        if made.returncode:
            sys.exit(f"{path}: {made.stderr}")
        with open(path.removesuffix(".py") + ".ticks.json", "w", encoding="utf-8") as file:
            file.write(made.stdout)


main()
