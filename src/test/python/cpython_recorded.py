"""Holds the recorder against CPython's own tests of asyncio: they pass under it, on the real clock and on the kitchen's, as they pass without.

    python cpython_recorded.py assets/python MODULE...      prints each difference: the clock, the test, what became of it; nothing if there is none

Each module, such as test_locks, runs in three processes of its own. What differs from one unwatched run to the next is not held against
the recorder: a test that differs under it is run unwatched twice more, and watched once more.
"""
import importlib.util
import json
import os
import signal
import subprocess
import sys
import tempfile
import unittest

_MOST = 300     # seconds


def main():
    if sys.argv[1] in ("plain", "real", "virtual"):
        run(*sys.argv[1:])
        return
    assets, *modules = sys.argv[1:]
    for module in modules:
        for line in compare(os.path.abspath(assets), module):
            print(line, flush=True)


def compare(assets, module):
    if importlib.util.find_spec(f"test.test_asyncio.{module}") is None:
        return   # It came with a later version.
    plain = outcomes("plain", assets, module)
    for clock in ("real", "virtual"):
        watched = outcomes(clock, assets, module)
        differing = [test for test in plain if watched.get(test) != plain[test]]
        if differing:
            again = [outcomes("plain", assets, module, test) for test in differing for _ in range(2)]
            for test, first, second in zip(differing, again[::2], again[1::2]):
                once_more = outcomes(clock, assets, module, test).get(test)
                if once_more not in (plain[test], first.get(test), second.get(test)):
                    yield f"{clock} {test} {watched.get(test, once_more) or 'has no end'}"


def outcomes(clock, assets, module, only=""):
    """By the name of each test how it ended."""
    with tempfile.TemporaryDirectory() as folder:
        said = os.path.join(folder, "said")
        process = subprocess.Popen([sys.executable, "-B", "-W", "ignore", __file__, clock, assets, module, said, only], cwd=folder,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            process.wait(_MOST)
        except subprocess.TimeoutExpired:
            pass
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass   # Nothing of it is left.
            process.wait()
        ended = {}
        if os.path.exists(said):
            with open(said, encoding="utf-8") as file:
                for line in file:
                    test, how = json.loads(line)
                    ended[test] = ended[test] if ended.get(test, "begins") != "begins" and how == "passes" else how
    return ended


def run(clock, assets, module, said, only):
    """Runs the tests of a module in this process."""
    sys.path.insert(0, assets)
    module = f"test.test_asyncio.{module}"
    file = open(said, "w", encoding="utf-8", buffering=1)
    recording = watched(clock)
    tests = unittest.defaultTestLoader.loadTestsFromName(only or module)
    tests.run(told_to(file))
    file.flush()
    if recording is not None and recording.fault is not None:
        file.write(json.dumps(["the recorder", recording.fault.splitlines()[-1]]) + "\n")
        file.flush()
    os._exit(0)


def watched(clock):
    """The recording of what this process does, if it is recorded."""
    if clock == "plain":
        return None
    from kitchen_bridge.hosts.cpython import real, stepping
    from kitchen_bridge.hosts.cpython.settings import Settings
    from kitchen_bridge.observers import port
    if clock == "real":
        real.begin(Settings(os.path.abspath("out.trace.jsonl")), "tests.py", "")
        return port.port.task_runs.__self__
    return stepping.recording(lambda why: os._exit(3))


def told_to(file):
    class Result(unittest.TestResult):
        def told(self, test, how):
            file.write(json.dumps([test.id(), how]) + "\n")

        def startTest(self, test):
            super().startTest(test)
            self.told(test, "begins")

        def addSuccess(self, test):
            self.told(test, "passes")

        def addError(self, test, err):
            self.told(test, f"fails: {err[0].__name__}: {str(err[1])[:200]}")

        addFailure = addError

        def addSubTest(self, test, subtest, err):
            if err is not None:
                self.addError(test, err)

        def addSkip(self, test, reason):
            self.told(test, "skipped")

        def addExpectedFailure(self, test, err):
            self.told(test, "passes")

        def addUnexpectedSuccess(self, test):
            self.told(test, "fails: unexpected success")

    return Result()


main()
