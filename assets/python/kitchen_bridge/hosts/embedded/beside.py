"""Modules of the program's own, which lie beside it: they are read by the host, which gives nothing else out of that folder."""
import linecache
import sys
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import decode_source

from kitchen_bridge.hosts.embedded import mistakes, async_places, texts
from kitchen_bridge.observers import program
from _kitchen_port import port

_FOLDER = "/kitchen/"   # as os.getcwd() says


def take():
    """From now on they are found, before the standard library's as in CPython, if there is a folder that may be read."""
    sys.meta_path.append(_Missed)
    if port.modules().may_be_read():
        program.folder = _FOLDER
        sys.meta_path.insert(sys.meta_path.index(PathFinder) if PathFinder in sys.meta_path else len(sys.meta_path), _Beside)


class _Beside:
    """Finds them and loads them."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if path is not None and not any(isinstance(place, str) and place.startswith(_FOLDER) for place in path):
            return None
        found = port.modules().find(name)
        if found is None or found.is_bare() and name.partition(".")[0] in sys.stdlib_module_names:
            return None
        if found.refusal() is not None:
            raise ImportError(found.refusal(), name=name)
        spec = ModuleSpec(name, None if found.is_bare() else _Beside, origin=None if found.is_bare() else _FOLDER + found.file())
        spec.has_location = not found.is_bare()
        if found.is_package():
            spec.submodule_search_locations = [_FOLDER + found.folder()]
        spec.loader_state = found
        return spec

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        spec = module.__spec__
        source = decode_source(spec.loader_state.text().encode("latin-1"))
        linecache.cache[spec.origin] = (len(source), None, source.splitlines(keepends=True), spec.origin)
        tree = mistakes.parsed(source, spec.origin)
        async_places.check(tree, spec.origin, source)
        exec(texts.of_tree(tree, source, spec.origin), module.__dict__)


class _Missed:
    """The last one that is asked: what nobody has found is told to the host."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        port.modules().missed(name)
        return None
