"""contextvars, name for name as CPython's context.c: this Python's own tokens can be used in any context, and tell nothing."""
import collections.abc
import contextvars
import types

_MODULE = "_contextvars"


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


_MISSING = _Missing()
_NOTHING = object()


class Context(collections.abc.Mapping):
    __slots__ = ("_values", "_entered")

    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self = super().__new__(cls)
        self._values = {}   # Never changed, only replaced: a copy costs nothing.
        self._entered = False
        return self

    def run(self, callable=_NOTHING, /, *args, **kwargs):
        global _current
        if callable is _NOTHING:
            raise TypeError("run() missing 1 required positional argument")
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        before, _current = _current, self
        self._entered = True
        try:
            return callable(*args, **kwargs)
        finally:
            self._entered = False
            _current = before

    def copy(self):
        made = Context()
        made._values = self._values
        return made

    def __getitem__(self, var):
        return self._values[_checked(var)]

    def __contains__(self, var):
        return _checked(var) in self._values

    def get(self, var, default=None, /):
        return self._values.get(_checked(var), default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {var!r}")
    return var


_current = Context()


def copy_context():
    return _current.copy()


class Token:
    __slots__ = ("_var", "_old", "_context", "_used")
    MISSING = _MISSING
    __class_getitem__ = classmethod(types.GenericAlias)
    __hash__ = None

    def __new__(cls, *_, **__):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"


class ContextVar:
    __slots__ = ("_name", "_default", "__weakref__")
    __class_getitem__ = classmethod(types.GenericAlias)

    def __new__(cls, *args, default=_NOTHING):
        if len(args) != 1:
            raise TypeError(f"ContextVar() takes exactly 1 positional argument ({len(args)} given)")
        if not isinstance(args[0], str):
            raise TypeError("context variable name must be a str")
        self = super().__new__(cls)
        self._name, self._default = args[0], default
        return self

    @property
    def name(self):
        return self._name

    def get(self, default=_NOTHING, /):
        value = _current._values.get(self, _NOTHING)
        if value is not _NOTHING:
            return value
        if default is not _NOTHING:
            return default
        if self._default is not _NOTHING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        token = object.__new__(Token)
        token._var, token._context, token._used = self, _current, False
        token._old = _current._values.get(self, _MISSING)
        _current._values = {**_current._values, self: value}
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _MISSING:
            _current._values = {var: value for var, value in _current._values.items() if var is not self}
        else:
            _current._values = {**_current._values, self: token._old}

    def __repr__(self):
        default = "" if self._default is _NOTHING else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"


def _sealed(cls, **_):
    raise TypeError(f"type '{_MODULE}.{cls.__base__.__name__}' is not an acceptable base type")


for _thing in (Context, ContextVar, Token, copy_context):
    _thing.__module__ = _MODULE
    setattr(contextvars, _thing.__name__, _thing)
    if isinstance(_thing, type):
        _thing.__init_subclass__ = classmethod(_sealed)
