"""Holds the recorder against CPython's own loop: the ticks of programs that are recorded are those of programs that are not watched.

    python watched.py assets/python PROGRAM.py...      prints each difference; nothing if there is none

Each program runs in two processes of its own: on the bare virtual clock of virtual_clock.py, and under the recorder with its own.
What differs from one bare run to the next, where a set's order has been stirred, CPython leaves open; that is not held against it.
"""
import difflib
import io
import json
import os
import signal
import subprocess
import sys


def main():
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.execve(sys.executable, [sys.executable, "-B", *sys.argv], {**os.environ, "PYTHONHASHSEED": "0", "TASKS": "C"})
    how, assets, *paths = sys.argv[1:] if sys.argv[1].startswith("--") else ["--both", *sys.argv[1:]]
    if how == "--both":
        compare(assets, paths)
        return
    run = {"--bare": bare, "--stirred": stirred}.get(how) or under_the_recorder(assets)
    for path in paths:
        with open(path, encoding="utf-8") as file:
            ran = run(file.read(), os.path.basename(path))
        print(*map(json.dumps, ran if how == "--stirred" else [ran]), sep="\n", flush=True)


def compare(assets, paths):
    both = [subprocess.Popen([sys.executable, "-B", __file__, how, assets, *paths], stdout=subprocess.PIPE, encoding="utf-8")
            for how in ("--bare", "--recorded")]
    for path, expected, actual in zip(paths, *[each.communicate()[0].splitlines() for each in both]):
        if expected != actual and not left_open(path):
            said = difflib.unified_diff(story(json.loads(expected)), story(json.loads(actual)), "bare", "recorded", n=2, lineterm="")
            print(os.path.basename(path), *list(said)[:20], sep="\n")


def left_open(path):
    command = [sys.executable, "-B", __file__, "--stirred", "-", path]
    return len(set(subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8").stdout.splitlines())) > 1


def stirred(source, name):
    import virtual_clock
    return [virtual_clock.run_apart(source, name, noise) for noise in range(12)]


def story(ran):
    if ran is None:
        return ["it has no end"]
    ticks = [f"tick {number} at {tick['time']:.6f}: {tick['turns']}" for number, tick in enumerate(ran["ticks"], 1)]
    return ticks + [ran["output"], f"status {ran['status']}"]


def bare(source, name):
    import virtual_clock
    return virtual_clock.run_apart(source, name)


def under_the_recorder(assets):
    sys.path.insert(0, assets)
    from kitchen_bridge.hosts.cpython import program, stepping, streams, watch

    def run_apart(source, name, seconds=10):
        reader, writer = os.pipe()
        child = os.fork()
        if not child:
            signal.alarm(seconds)
            try:
                run(source, name, writer)
            finally:
                os._exit(0)
        os.close(writer)
        with open(reader, encoding="utf-8") as file:
            text = file.read()
        os.waitpid(child, 0)
        return json.loads(text) if text else None

    def run(source, name, writer):
        def tell(ran):
            with open(writer, "w", encoding="utf-8") as file:
                json.dump(ran, file)

        def gives_up(why):
            tell(None)
            os._exit(0)

        recording = stepping.recording(gives_up)
        sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        streams.tell(recording, passed_on=False)
        it = program.of_source(source, name, marked=True)
        watch.install(recording, lines=True)
        ending = program.ending_of(it)
        recording.end(ending.outcome, ending.message, ending.line)
        tell(ticks_of([json.loads(line) for line in recording.take()], ending.status))

    return run_apart


def ticks_of(events, status):
    ticks, names, output = [], {}, []
    for event in events:
        kind = event["event"]
        if kind in ("task-created", "task-renamed"):
            names[event["task"]] = event["name"]
        elif kind == "tick":
            ticks.append({"time": round(event["time"], 6), "turns": []})
        elif kind == "turn":
            task = event.get("task")
            ticks[-1]["turns"].append([event["callback"], names[task]] if task else [event["callback"]])
        elif kind == "output" and event["stream"] == "stdout":
            output.append(event["text"])
    return {"ticks": ticks, "output": "".join(output), "status": status}


main()
