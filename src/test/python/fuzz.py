"""Makes random programs without end, and compares what CPython and the kitchen do with them.

    python3.12 fuzz.py                          tick for tick on the virtual clock, from a seed that is the time
    python3.12 fuzz.py --first 1 --count 2000   these seeds only
    python3.12 fuzz.py --real-time --count 200  what is printed, with CPython in real time as in a terminal
    python3.12 fuzz.py --record FILE --count 500    the first so many with their ticks, for the conformance test

It needs a CPython 3.12 and, but for --record, what `mvn -DskipTests package` leaves in target. A program that is not the same in each
run of CPython shows the order of a set, or the life of an object, and is left out: one that differs is run more often before it is
believed. After others the clock shows a later time, and what meets there may meet within a rounding: one that differs is run alone,
too, where its clock begins as CPython's does. One that still differs is shrunk to its core and kept in target/fuzz.
"""
import argparse
import concurrent.futures
import gzip
import json
import os
import pathlib
import subprocess
import sys
import time
from itertools import count

import random_programs
from shrink import shrunk

ROOT = pathlib.Path(__file__).resolve().parents[3]
TARGET = ROOT / "target"
BATCH = 25
UNIT = 0.04     # seconds of real time for one of a program's
# A difference is believed once CPython has done the same so often, with its objects at other addresses.
SURE = 20

clock = time.perf_counter       # before the virtual one takes its place


class Kitchen:
    """The embedded Python, kept warm in a process of its own."""

    def __init__(self, java):
        self._process = subprocess.Popen(
            [java, "-Xmx2g", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
             "-Dpolyglot.engine.WarnInterpreterOnly=false", "-classpath",
             os.pathsep.join([f"{TARGET}/test-classes", f"{TARGET}/classes", f"{TARGET}/async-kitchen/lib/*"]),
             "dev.asynckitchen.python.WarmEngine"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, sources):
        """For each what it did, or None where the kitchen had to stop it."""
        if not sources:
            return []
        self._process.stdin.write(json.dumps(sources) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def java():
    """The Java that bin/kitchen starts, or else the one that is named or on the path."""
    launcher = TARGET / "async-kitchen/bin/kitchen"
    if launcher.exists():
        for line in launcher.read_text().splitlines():
            if line.startswith("java='"):
                return line[6:-1]
    home = os.environ.get("JAVA_HOME")
    return f"{home}/bin/java" if home else "java"


def cpython(source, runs=4, first=0):
    """What CPython does on the virtual clock; None if it has no end or is not always the same."""
    import virtual_clock
    done = virtual_clock.run_apart(source, "program.py", first)
    for noise in range(first + 1, first + runs):
        if done is None or virtual_clock.run_apart(source, "program.py", noise) != done:
            return None
    return done


def story(done):
    """One line a tick and then what was printed, for comparing and for reading the difference."""
    if done is None:
        return ["stopped"]
    lines = [f"tick {number} at {tick['time'] + 1e-9:.6f}: " + " ".join("=".join(turn) for turn in tick["turns"])
             for number, tick in enumerate(done["ticks"], 1)]
    return lines + ["printed:"] + done["output"].splitlines()


def difference(expected, actual):
    for number, (theirs, ours) in enumerate(zip(expected + [""], actual + [""])):
        if theirs != ours:
            return f"  CPython: {theirs}\n  kitchen: {ours}"
    return f"  CPython has {len(expected)} lines, the kitchen {len(actual)}"


def differs(kitchen):
    """Says of each of some sources whether CPython is sure of it and the kitchen does otherwise."""
    def hold(sources):
        known = {source: done for source in sources if (done := cpython(source)) is not None and done["status"] == 0
                 and "NameError" not in done["output"] and "UnboundLocalError" not in done["output"]}
        suspects = {source for source, ours in zip(known, kitchen.run(list(known))) if story(ours) != story(known[source])}
        # Those before it in a bundle may be what it differs by, so it is run alone, too.
        return [source in suspects and story(kitchen.run([source])[0]) != story(known[source]) and cpython(source, SURE, 100) is not None
                for source in sources]
    return hold


def compare(options):
    kitchen = Kitchen(java())
    folder = TARGET / "fuzz"
    folder.mkdir(exist_ok=True)
    equal = open_ones = 0
    unequal, in_company = [], []
    begun = clock()
    for seeds in batches(options):
        programs = [(seed, source, done) for seed, source in ((seed, random_programs.program(seed)) for seed in seeds)
                    if (done := cpython(source)) is not None]
        open_ones += len(seeds) - len(programs)
        for (seed, source, done), ours in zip(programs, kitchen.run([source for _, source, _ in programs])):
            if story(done) == story(ours):
                equal += 1
            elif cpython(source, SURE, 100) is None:
                open_ones += 1
            elif story(done) == story(ours := kitchen.run([source])[0]):
                equal += 1
                in_company.append(seed)
            else:
                unequal.append(seed)
                (folder / f"{seed}.py").write_text(source)
                print(f"seed {seed} differs:\n{difference(story(done), story(ours))}", flush=True)
        print(f"{equal} equal, {len(unequal)} unequal {unequal}, {len(in_company)} only by a rounding after others {in_company}, "
              f"{open_ones} left open by CPython, {clock() - begun:.0f} s", flush=True)
    for seed in [] if options.as_is else unequal:
        core = shrunk((folder / f"{seed}.py").read_text(), differs(kitchen))
        (folder / f"{seed}.core.py").write_text(core + "\n")
        print(f"the core of seed {seed}:\n{core}\n{difference(story(cpython(core)), story(kitchen.run([core])[0]))}", flush=True)
    return 1 if unequal else 0


def in_a_terminal(source):
    made = subprocess.run([sys.executable, "-c", source], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=60)
    return made.stdout


def output(done):
    return "stopped" if done is None else done["output"]


def compare_in_real_time(options):
    kitchen = Kitchen(java())
    equal, open_ones, unequal = 0, 0, []
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        for seeds in batches(options):
            # What has no end on the virtual clock has none in life, and what is left open there is left open here.
            sources = {seed: source for seed in seeds if cpython(source := random_programs.program(seed, UNIT)) is not None}
            open_ones += len(seeds) - len(sources)
            ours = dict(zip(sources, kitchen.run(list(sources.values()))))
            for seed, source in sources.items():
                printed = {pool.submit(in_a_terminal, source).result() for _ in range(3)}
                if len(printed) > 1:
                    open_ones += 1
                elif output(ours[seed]) in printed or output(kitchen.run([source])[0]) in printed:    # Alone: a bundle has its limits, too.
                    equal += 1
                elif cpython(source, SURE, 100) is None:
                    open_ones += 1
                else:
                    unequal.append(seed)
                    print(f"seed {seed} differs:\n{difference(printed.pop().splitlines(), output(ours[seed]).splitlines())}", flush=True)
            print(f"{equal} print the same, {len(unequal)} do not {unequal}, {open_ones} left open by CPython", flush=True)
    return 1 if unequal else 0


def record(options):
    written = 0
    without = set(options.without)
    with gzip.GzipFile(options.record, "wb", mtime=0) as file:
        for seed in count(options.first):
            if written == options.count:
                return 0
            source = random_programs.program(seed)
            done = None if seed in without else cpython(source, SURE)
            if done is not None:
                file.write(json.dumps({"seed": seed, "source": source, "ticks": done}).encode() + b"\n")
                written += 1


def check(options):
    """Says which programs of a file CPython does otherwise today."""
    import virtual_clock
    with gzip.open(options.check, "rt", encoding="utf-8") as file:
        for line in file:
            program = json.loads(line)
            if virtual_clock.run_apart(program["source"], "program.py") != program["ticks"]:
                print(f"seed {program['seed']} was recorded otherwise")


def batches(options):
    """Lists of seeds."""
    last = options.first + options.count if options.count else sys.maxsize
    for first in count(options.first, BATCH):
        if first >= last:
            return
        yield list(range(first, min(first + BATCH, last)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=int, metavar="SEED", help="the first seed")
    parser.add_argument("--count", type=int, help="how many programs; without end if left out")
    parser.add_argument("--as-is", action="store_true", help="do not shrink what differs")
    parser.add_argument("--real-time", action="store_true", help="compare what a terminal prints")
    parser.add_argument("--record", metavar="FILE", help="write programs and ticks to a .jsonl.gz")
    parser.add_argument("--check", metavar="FILE", help="compare such a file with what CPython does today")
    parser.add_argument("--without", type=int, nargs="*", default=[], metavar="SEED", help="not to be recorded")
    options = parser.parse_args()
    if options.first is None:
        options.first = int(time.time())
    way = record if options.record else check if options.check else compare_in_real_time if options.real_time else compare
    sys.exit(way(options))


if __name__ == "__main__":
    main()
