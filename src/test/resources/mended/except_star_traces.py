"""What except* gives and lets go: groups, tracebacks, causes and contexts."""
import sys


def lines(error):
    found, trace = [], error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == __file__:
            found.append((trace.tb_frame.f_code.co_name, trace.tb_lineno))
        trace = trace.tb_next
    return found


def shown(error):
    if error is None:
        return "none"
    inner = "".join(f" [{shown(one)}]" for one in getattr(error, "exceptions", ()))
    return f"{error!r} {lines(error)} from {error.__cause__!r} while {error.__context__!r} notes {getattr(error, '__notes__', None)}{inner}"


def tried(function):
    print("--", function.__name__)
    try:
        print("gave", function())
    except BaseException as error:
        print("raised", shown(error))
        if error.__context__ is not None:
            print("context", shown(error.__context__))
    print("then", repr(sys.exception()))


def naked_matched():
    try:
        raise ValueError(1)
    except* ValueError as group:
        print(shown(group), sys.exception() is group)
    return "group" in locals()


def naked_not_matched():
    try:
        raise KeyboardInterrupt("no")
    except* ValueError:
        print("not here")


def naked_not_matched_with_cause():
    try:
        try:
            raise KeyError("deep")
        except KeyError as deep:
            raise TypeError("naked") from deep
    except* (ValueError, OSError):
        print("not here")


def base_matched():
    try:
        raise KeyboardInterrupt("yes")
    except* KeyboardInterrupt as group:
        print(type(group).__name__, shown(group))


def split():
    try:
        raise ExceptionGroup("many", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)]), OSError(4)])
    except* ValueError as some:
        print(shown(some))
    except* TypeError as some:
        print(shown(some))


def all_taken():
    try:
        raise ExceptionGroup("many", [ValueError(1), TypeError(2)])
    except* ValueError:
        print("value", repr(sys.exception()))
    except* TypeError:
        print("type", repr(sys.exception()))
    return "after"


def raise_in_one():
    try:
        raise ExceptionGroup("many", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError:
        pass


def raise_in_the_only_one():
    try:
        raise ValueError(1)
    except* ValueError:
        raise KeyError("new")


def raise_from_in_two():
    try:
        raise ExceptionGroup("many", [ValueError(1), TypeError(2)])
    except* ValueError as group:
        raise KeyError("new") from group
    except* TypeError:
        raise OSError("newer") from None


def bare_raise():
    try:
        raise ExceptionGroup("many", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise
    except* TypeError as group:
        raise group


def bare_raise_of_naked():
    try:
        raise ValueError("naked")
    except* ValueError:
        raise


def bare_raise_of_all():
    try:
        error = ExceptionGroup("many", [ValueError(1), TypeError(2)])
        error.add_note("noted")
        raise error
    except* ValueError:
        raise
    except* TypeError:
        raise


def nested():
    try:
        try:
            raise ExceptionGroup("many", [ValueError(1), TypeError(2), OSError(3)])
        except* ValueError:
            print("inner")
    except* TypeError as group:
        try:
            raise ExceptionGroup("again", [group, KeyError(5)])
        except* KeyError as key:
            print(repr(key))


def otherwise():
    try:
        pass
    except* ValueError:
        print("never")
    else:
        print("else")
        raise LookupError("in else")
    finally:
        print("finally")


def at_last():
    try:
        raise ExceptionGroup("many", [ValueError(1)])
    except* ValueError:
        print("handled")
    else:
        print("never")
    finally:
        print("finally")
        return 5


def wrong_types():
    try:
        raise ValueError(1)
    except* 3:
        pass


def wrong_group():
    try:
        raise ValueError(1)
    except* (KeyError, ExceptionGroup):
        pass


def type_that_fails():
    try:
        raise ValueError(1)
    except* undefined:
        pass


def in_a_loop():
    done = []
    for number in range(4):
        try:
            if number == 1:
                continue
            if number == 3:
                break
            raise ValueError(number)
        except* ValueError as group:
            for one in group.exceptions:
                if one.args[0]:
                    break
                done.append(one)
            done.append(number)
    return done


def returned():
    try:
        return "from the body"
    except* ValueError:
        pass


class Mine(ExceptionGroup):
    def derive(self, errors):
        return Mine(self.message + "'", list(errors))


def derived():
    try:
        raise Mine("mine", [ValueError(1), TypeError(2)])
    except* ValueError as group:
        print(shown(group))


def while_another():
    try:
        raise LookupError("first")
    except LookupError:
        try:
            raise ExceptionGroup("second", [ValueError(1), TypeError(2)])
        except* ValueError as group:
            print(shown(group))


def within_a_generator():
    def numbers():
        try:
            yield 1
        except* ValueError as group:
            yield repr(group)
            yield repr(sys.exception())
    made = numbers()
    next(made)
    print(made.throw(ValueError("thrown")))
    print(repr(sys.exception()))
    print(next(made))
    return list(made)


for function in [thing for name, thing in list(globals().items()) if callable(thing) and name not in ("tried", "shown", "lines", "Mine")]:
    tried(function)
