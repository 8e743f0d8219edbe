"""CPython's own tests, each module as a program that the kitchen can run: with all it imports in it, and our loop in place of the
loop that the tests move by hand. Nothing of CPython's is kept here: it is read from the CPython that runs this.

    python3.12 cpython_tests.py FOLDER MODULE...      writes FOLDER/MODULE.py for each, such as test_asyncio.test_locks
"""
import pathlib
import sys
import sysconfig

TESTS = pathlib.Path(sysconfig.get_path("stdlib"), "test")

SUPPORT = ("test", "test.support", "test.support.import_helper", "test.support.os_helper", "test.support.warnings_helper",
           "test.support.threading_helper", "test.support.socket_helper", "test.support.hashlib_helper",
           "test.support.script_helper", "test.test_asyncio", "test.test_asyncio.utils", "test.test_asyncio.functional")
NEEDED = {
    "test_asyncio.test_eager_task_factory": ("test.test_asyncio.test_tasks",),
    "test_contextlib_async": ("test.test_contextlib",),
}

HEAD = '''\
_DONE = frozenset()
import importlib.abc, importlib.util, sys

_sources = {}


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Imports the tests' helpers from this text."""

    def find_spec(self, name, path, target=None):
        if name in _sources:
            return importlib.util.spec_from_loader(name, self, origin=f"/cpython/{name}.py", is_package=_sources[name][0])

    def get_source(self, name):
        return _sources[name][1]

    def exec_module(self, module):
        module.__file__ = module.__spec__.origin
        exec(compile(self.get_source(module.__name__), module.__file__, "exec"), module.__dict__)


sys.meta_path.insert(0, _Finder())
'''

LOOP = '''\
import asyncio as _asyncio_of_ours
import test.test_asyncio.utils as _utils


class _Loop(_asyncio_of_ours.SelectorEventLoop):
    """The scheduler model in place of the loop that the tests move by hand. Time is virtual, so the generator is not asked."""

    def __init__(self, gen=None):
        self._begun = 0.0
        super().__init__()
        self._begun = super().time()
        self._selector = _utils.TestSelector()
        self._transports = __import__("weakref").WeakValueDictionary()
        self.readers, self.writers = {}, {}
        self.reset_counters()

    def time(self):
        return super().time() - self._begun

    def call_at(self, when, callback, *args, context=None):
        return super().call_at(when + self._begun, callback, *args, context=context)

    def advance_time(self, advance):
        __import__("time").sleep(advance)


for _name in ("_add_reader _remove_reader assert_reader assert_no_reader _add_writer _remove_writer assert_writer "
              "_ensure_fd_no_transport add_reader remove_reader add_writer remove_writer reset_counters").split():
    setattr(_Loop, _name, getattr(_utils.TestLoop, _name))
_utils.TestLoop = _Loop
'''

TAIL = '''


def _run_all():
    import json, unittest

    class Result(unittest.TestResult):
        def told(self, test, outcome, text=""):
            print(json.dumps([test.id(), outcome, text[-1500:]]))

        def startTest(self, test):
            super().startTest(test)
            self.told(test, "begins")

        def addSuccess(self, test):
            self.told(test, "passes")

        def addError(self, test, err):
            super().addError(test, err)
            self.told(test, "fails", self.errors[-1][1])

        def addFailure(self, test, err):
            super().addFailure(test, err)
            self.told(test, "fails", self.failures[-1][1])

        def addSubTest(self, test, subtest, err):
            if err is not None:
                self.addFailure(test, err)

        def addSkip(self, test, reason):
            self.told(test, "skipped", reason)

        def addExpectedFailure(self, test, err):
            self.told(test, "passes")

        def addUnexpectedSuccess(self, test):
            self.told(test, "fails", "unexpected success")

    def each(suite):
        for test in suite:
            if isinstance(test, unittest.TestSuite):
                each(test)
        suite._tests = [test for test in suite if isinstance(test, unittest.TestSuite) or test.id() not in _DONE]
        return suite

    each(unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])).run(Result())


_run_all()
'''


def source_of(name):
    folder = TESTS.joinpath(*name.split(".")[1:])
    package = folder.is_dir()
    return package, (folder / "__init__.py" if package else folder.with_suffix(".py")).read_text(encoding="utf-8")


def program(module):
    text = HEAD
    for name in (*SUPPORT, *NEEDED.get(module, ())):
        package, source = source_of(name)
        if name == "test.test_asyncio.utils":
            source = source.replace("def data_file(*filename):", "def data_file(*filename):\n    return filename[-1]", 1)
        text += f"_sources[{name!r}] = {package}, {source!r}\n"
    text += LOOP
    _, tests = source_of(f"test.{module}")
    name, package = f"test.{module}", f"test.{module}".rpartition(".")[0]
    text += f"sys.modules[{name!r}] = sys.modules['__main__']\n__name__ = {name!r}\n__package__ = {package!r}\n__file__ = '/cpython/{name}.py'\n"
    return text + tests + TAIL


def main():
    folder = pathlib.Path(sys.argv[1])
    for module in sys.argv[2:]:
        (folder / f"{module}.py").write_text(program(module), encoding="utf-8")


main()
