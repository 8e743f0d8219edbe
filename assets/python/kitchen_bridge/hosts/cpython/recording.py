"""The trace as it comes to be: what the observers see and what the loop does, each a line of JSON."""
import contextlib
import json
import math
import traceback
from _thread import allocate_lock, get_ident
from itertools import count
from json.encoder import encode_basestring as quoted

from kitchen_bridge.hosts.cpython.held import LONG
from kitchen_bridge.hosts.cpython.sources import Sources
from kitchen_bridge.observers.port import Port

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_MANY = 10_000     # stacks that are known by heart


def number(value):
    """A time as JSON; what is no number is told as the reader wants it."""
    if math.isfinite(value):
        return repr(value)
    return '"NaN"' if value != value else '"Infinity"' if value > 0 else '"-Infinity"'


def _frames(stack):
    parts = stack.split("\n") if stack else []
    return [_frame(*function.split("\t"), int(line)) for function, line in zip(parts[::2], parts[1::2])]


def _frame(function, *of):
    *file, line = of
    return {"function": function, "line": line, "file": file[0]} if file else {"function": function, "line": line}


def _by_name(line):
    """Names and texts in turn, tabs between; None for what is too far out."""
    parts = line.split("\t") if line else []
    return None if line == "…" else dict(zip(parts[::2], parts[1::2]))


class Recording(Port):
    """What is told of one program. Its lines are taken from time to time, by any thread; all else is for the thread of the loop."""

    def __init__(self, clock, values=True, sources=True):
        self.clock = clock
        self.values = values
        self.sources = Sources(sources)
        self.lines = []
        self.add = self.lines.append
        self.thread = get_ident()     # whose loops are told of; 0 once it is over
        self.turn = 0                 # the turn that runs, 0 between two
        self.turns = 0
        self.ticks = 0
        self.idle = 0                 # ticks since the last turn
        self.ticked = False           # whether the iteration that goes on has been told
        self.running = []
        self.next_handle = count(1).__next__
        self._next_loop = count(1).__next__
        self._next_task = count(1).__next__
        self._next_coroutine = count(1).__next__
        self._next_resource = count(1).__next__
        self._reserved = None
        self._began = self._spent = 0.0
        self.fault = None
        self.failed = lambda fault: None   # who is told of a fault of ours
        self.held = None              # who is told how long a turn was: held(turn, seconds)
        self._printed = None
        self._stacks = {}
        self._variables = None        # of the frames of the next task that waits, and of its context
        self._lock = allocate_lock()
        self.over = False
        self.deaf = False             # in a child of the program's, which is heard by nobody

    def here(self):
        """Whether what happens now is told of: it is the loop's thread."""
        return get_ident() == self.thread

    def of(self, loop):
        """Whether this loop is told of; any thread."""
        return self.thread != 0 and getattr(loop, "_thread_id", None) in (None, self.thread)

    def tell(self, event, /, **fields):
        """An event that is not frequent; what is None is left out."""
        self.add(_encode({"event": event, **{name: value for name, value in fields.items() if value is not None}}) + "\n")

    def take(self, whole=False):
        """What came since the last time; the beginning of a line that is being printed only if all is wanted."""
        with self._lock:
            lines = self.lines
            many = len(lines)
            if not whole and many and self._printed is not None and lines[-1] is self._printed[2]:
                many -= 1
            if self._reserved is not None:
                many = min(many, self._reserved[1])
                self._reserved[1] -= many
            taken = lines[:many]
            del lines[:many]
            return taken

    def fails(self):
        """What looks on has failed, at something that nobody thought of: the program goes on without it."""
        self.fault = traceback.format_exc()
        self.thread = self.turn = 0
        self.end("stopped", self.fault.splitlines()[-1])
        self.failed(self.fault)

    def end(self, outcome, message=None, line=0):
        """The program is over; nothing is told after this. False if it was over already."""
        if self.over:
            return False
        if self.turn:
            self.turn_stops()
            self.turn_ends()
        self.over = True
        self.tell("ended", outcome=outcome, message=message if self.values or outcome == "stopped" else None, line=line or None)
        self.thread = 0
        return True

    # The loop.

    def loop_opened(self):
        loop = self._next_loop()
        self.add(f'{{"event":"loop-opened","loop":{loop}}}\n')
        return loop

    def loop_closed(self, loop):
        self.add(f'{{"event":"loop-closed","loop":{loop}}}\n')

    def tick(self, time, waited):
        self.ticks += 1
        self.idle += 1
        self.ticked = True
        waited = self.clock.text(waited) if waited else "0.0"
        self.add(f'{{"event":"tick","tick":{self.ticks},"time":{self.clock.text(time)},"waited":{waited}}}\n')

    def scheduled(self, handle, name, errand, concerns, task, cause, kind, source):
        """Gives how the handle is to be told of when it runs. Any thread, as long as it is no task's."""
        if task:
            called = f'"callback":"{name}","task":{task}'   # A step's or a wake-up's name is as it is.
            by = f',"by":{self.turn}' if self.turn else ""
        else:
            called = f'"callback":{quoted(name)}'
            by = f',"by":{self.turn}' if self.turn and self.here() else ""
        of = "" if kind is None else f',"source":{{"kind":"{kind}","id":{source}}}' if source else f',"source":{{"kind":"{kind}"}}'
        about = f',"concerns":{concerns}' if concerns else ""
        self.add(f'{{"event":"scheduled","handle":{handle},{called}{by},"cause":"{cause}"{of},"errand":"{errand}"{about}}}\n')
        return called

    def timer(self, handle, when, name, errand, concerns):
        called = f'"callback":{quoted(name)}'
        task = f',"task":{self.running[-1]}' if self.running else ""
        by = f',"by":{self.turn}' if self.turn else ""
        about = f',"concerns":{concerns}' if concerns else ""
        self.add(f'{{"event":"timer","handle":{handle},"when":{self.clock.moment(when)},{called}{task}{by},"errand":"{errand}"{about}}}\n')
        return called

    def due(self, handle):
        self.add(f'{{"event":"due","handle":{handle}}}\n')

    def handle_cancelled(self, handle):
        by = f',"by":{self.turn}' if self.turn else ""
        self.add(f'{{"event":"handle-cancelled","handle":{handle}{by}}}\n')

    def turn_begins(self, handle, called):
        if not self.ticked:
            self.tick(self.clock.now(), 0)
        self.idle = 0
        self.turns = self.turn = turn = self.turns + 1
        self._began = self.clock.now()
        self.add(f'{{"event":"turn","turn":{turn},"handle":{handle},{called}}}\n')

    def turn_stops(self):
        """The handle gave control back; what is told of its turn now takes no time of its own."""
        self._spent = self.clock.now() - self._began
        if self._spent >= LONG and self.held is not None:
            self.held(self.turn, self._spent)

    def turn_ends(self):
        self.add(f'{{"event":"turn-ended","turn":{self.turn},"spent":{self.clock.text(self._spent) if self._spent >= 1e-6 else "0.0"}}}\n')
        self.turn = 0

    # The program.

    def line(self, line, function, met=None, trouble=None, held=None):
        task = f',"task":{self.running[-1]}' if self.running else ""
        answer = "" if met is None else f',"met":{_encode(met)}'
        if trouble is not None:
            answer += f',"trouble":{quoted(trouble)}'
        if held is not None:
            answer += f',"locals":{_encode(_by_name(held))}'
        self.add(f'{{"event":"line","line":{line},"function":{quoted(function)}{task}{answer}}}\n')

    @contextlib.contextmanager
    def unheard(self):
        """Nothing is told meanwhile, and no time passes."""
        thread, now, self.thread = self.thread, self.clock.now(), 0
        try:
            yield
        finally:
            self.thread = thread
            self.clock.back_to(now)

    def blocked(self, seconds, what, place):
        if self.here():
            function, line, file = place or ("", 0, None)
            where = {"line": line or None} if file is None else {"in": {"function": function, "line": line, "file": file}}
            self.tell("blocked", seconds=seconds, what=what, task=self.running_task() or None, **where)

    def output(self, stream, text):
        if not self.values or not text or self.over:
            return
        with self._lock:
            before = self._printed
            if before is not None and before[0] == stream and self.lines and self.lines[-1] is before[2]:
                self.lines.pop()   # It was the beginning of this line.
                text = before[1] + text
            self._printed = None
            end = text.rfind("\n") + 1
            for part in (text[:end], text[end:]):
                if part:
                    self.add(line := _encode({"event": "output", "stream": stream, "text": part}) + "\n")
            if end < len(text):
                self._printed = stream, text[end:], line

    # What the observers tell.

    def running_task(self):
        return self.running[-1] if self.running else 0

    def reserve_task(self):
        """A number for a task that is told of only once it has begun to run: what it does then comes after it in the trace."""
        self._reserved = [self._next_task(), len(self.lines)]
        return self._reserved[0]

    def task_created(self, name, function, arguments, parent, coroutine, own):
        task, place = self._reserved or (self._next_task(), None)
        self._reserved = None
        event = {"event": "task-created", "task": task, "name": name if self.values else f"Task-{task}", "function": function}
        if parent:
            event["parent"] = parent
        line = self.line_now() if own else 0
        if line:
            event["line"] = line
        if coroutine:
            event["coroutine"] = coroutine
        if self.values:
            event["arguments"] = arguments
        if place is None:
            self.add(_encode(event) + "\n")
        else:
            self.lines.insert(place, _encode(event) + "\n")
        return task

    def line_now(self):
        """The line of the program's at which it is, as the host sees it; 0 for none."""
        return 0

    def task_renamed(self, task, name):
        if self.values:
            self.tell("task-renamed", task=task, name=name)

    def task_runs(self, task):
        self.running.append(task)

    def task_stops(self):
        self.running.pop()

    def task_waiting(self, task, kind, number, label, until, stack):
        context = ""
        if self._variables is not None:
            frames, context = self._with_variables(stack)
        else:
            frames = self._stacks.get(stack)
            if frames is None:
                if len(self._stacks) > _MANY:
                    self._stacks.clear()
                frames = self._stacks[stack] = _encode(_frames(stack))
        on = f'"kind":"{kind}"'
        if number:
            on += f',"id":{number}'
        if label is not None:
            on += f',"label":{quoted(label) if self.values or kind != "task" else quoted(f"Task-{number}")}'
        if until >= 0:
            on += f',"until":{self.clock.moment(until)}'
        texts = f',"sources":{_encode(self.sources.take())}' if self.sources.new else ""
        self.add(f'{{"event":"task-waiting","task":{task},"on":{{{on}}},"stack":{frames}{context}{texts}}}\n')

    def _with_variables(self, stack):
        (held, context), self._variables = self._variables, None
        frames = _frames(stack)
        for frame, variables in zip(frames, held):
            if variables is not None:
                frame["locals"] = variables
        return _encode(frames), f',"context":{_encode(context)}' if context else ""

    def task_variables(self, frames, context):
        self._variables = [_by_name(line) for line in frames.split("\n")], _by_name(context)

    def cancel_requested(self, task, message):
        self.tell("cancel-requested", task=task, by=self.turn or None, message=message if self.values else None)

    def task_done(self, task, outcome, value):
        value = f',"value":{quoted(value)}' if value is not None and self.values else ""
        self.add(f'{{"event":"task-done","task":{task},"outcome":"{outcome}"{value}}}\n')

    def coroutine_created(self, function, arguments, line):
        coroutine = self._next_coroutine()
        self.tell("coroutine-created", coroutine=coroutine, function=function, line=line, arguments=arguments if self.values else None)
        return coroutine

    def coroutine_begun(self, coroutine):
        self.tell("coroutine-begun", coroutine=coroutine)

    def coroutine_closed(self, coroutine):
        self.tell("coroutine-closed", coroutine=coroutine)

    def resource_created(self):
        return self._next_resource()

    def resource(self, number, kind, label, state):
        self.tell("resource", resource=number, label=label, state=self._told(kind, state), kind=kind)

    def _told(self, kind, state):
        """What there is of it: times as the trace counts them, and nothing of what the program's values are unless they are told."""
        told = {name: part for name, part in state.items() if part is not None}
        if kind == "timeout" and "when" in told:
            told["when"] = self.clock.since(told["when"])
        if not self.values and kind == "queue":
            told["items"] = ["…"] * len(told["items"])
        if not self.values and kind == "future":
            told.pop("value", None)
        return told

    def warning(self, kind, message, line, task, coroutine):
        self.tell("warning", kind=kind, message=message if self.values else kind, line=line or None, task=task or None,
                  coroutine=coroutine or None)
