"""What the observers see they tell to a port. The host opens it before the program begins; this is all that it must answer to."""


class Port:
    """0 stands for no id and no line, None for no text. Times are seconds on the loop's clock; -1.0 is no time."""

    def running_task(self):
        """The task whose turn it is."""
        return 0

    def task_created(self, name, function, arguments, parent, coroutine, own):
        """Gives its number; own if its coroutine function is the program's."""
        return 0

    def task_renamed(self, task, name): pass

    def task_runs(self, task): pass

    def task_stops(self): pass

    def task_waiting(self, task, kind, number, label, until, stack):
        """stack is function, line, function, line ... from the outermost coroutine in, each a line of the text; see waits.place_of."""

    def task_variables(self, frames, context):
        """What the frames of the next task_waiting hold, where that is wanted, and its task's context; see variables.py."""

    def cancel_requested(self, task, message): pass

    def task_done(self, task, outcome, value): pass

    def coroutine_created(self, function, arguments, line):
        """Gives its number."""
        return 0

    def coroutine_begun(self, coroutine): pass

    def coroutine_closed(self, coroutine): pass

    def resource_created(self):
        """Gives the number of what tasks share or wait for."""
        return 0

    def resource(self, number, kind, label, state):
        """Its state by names; which it has depends on its kind, see states.py."""

    def warning(self, kind, message, line, task, coroutine): pass


METHODS = [name for name in vars(Port) if not name.startswith("_")]
port = Port()


def open_to(given):
    """From now on what is seen is told to this."""
    for name in METHODS:
        setattr(port, name, getattr(given, name))
