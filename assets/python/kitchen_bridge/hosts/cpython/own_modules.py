"""Modules of the program's own, which lie beside it: their coroutine objects are shown as they are made, as the program's are."""
import ast
import sys
from importlib.machinery import PathFinder, SourceFileLoader

from kitchen_bridge.hosts import marks
from kitchen_bridge.observers import program


class _Shown(SourceFileLoader):
    """Compiles them anew: what is kept of them in files does not show anything."""

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    def source_to_code(self, data, path, *, _optimize=-1):
        tree = compile(data, path, "exec", ast.PyCF_ONLY_AST, dont_inherit=True, optimize=_optimize)
        return compile(marks.marked(tree, own=False), path, "exec", dont_inherit=True, optimize=_optimize)


class _Beside:
    """Finds them where Python would have found them."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if program.folder is None or path is not None and not any(str(place).startswith(program.folder) for place in path):
            return None
        spec = PathFinder.find_spec(name, [program.folder] if path is None else path, target)
        if spec is None or type(spec.loader) is not SourceFileLoader or program.module_of(spec.origin) is None:
            return None
        spec.loader = _Shown(spec.loader.name, spec.origin)
        return spec


def show():
    """From now on."""
    sys.meta_path.insert(sys.meta_path.index(PathFinder) if PathFinder in sys.meta_path else len(sys.meta_path), _Beside)
