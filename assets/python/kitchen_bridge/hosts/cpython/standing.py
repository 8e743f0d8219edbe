"""How things stand between two ticks, known from the lines that were told: what a recording begins with whose beginning was cut off."""
import re

_OVER = '"done":true', '"phase":"closed"', '"phase":"exited"', '"phase":"expired"'   # No label can hold these: its quotes are escaped.
_BY = re.compile(r',"by":\d+')


class Standing:
    """Follows lines in their order. Turns are not named in what it tells: they are cut off."""

    def __init__(self):
        self._loop = self._tick = None
        self._sources = []   # texts of files, which are told once and wanted ever after
        self._coroutines, self._tasks, self._resources, self._waiting, self._stamped, self._handles = {}, {}, {}, {}, {}, {}
        self._follows = {
            "loop-opened": self._opened, "loop-closed": self._closed, "tick": self._ticks, "turn": self._turn,
            "coroutine-created": self._kept(self._coroutines), "coroutine-begun": self._gone(self._coroutines),
            "coroutine-closed": self._gone(self._coroutines), "task-created": self._kept(self._tasks), "task-renamed": self._renamed,
            "task-waiting": self._waits, "cancel-requested": self._kept(self._stamped),
            "task-done": self._gone(self._tasks, self._waiting, self._stamped), "resource": self._resource,
            "scheduled": self._kept(self._handles), "timer": self._kept(self._handles), "handle-cancelled": self._gone(self._handles)}

    def follow(self, line):
        """A line that begins with its event and the number of what it is about."""
        end = line.find('"', 10)
        does = self._follows.get(line[10:end])
        if does is not None:
            does(line, end)

    def lines(self):
        """All that stands, the tick before first, which says what time it was."""
        alone = [line for line in (self._loop, self._tick) if line is not None]
        waiting = dict(self._waiting)
        for first, line in list(waiting.items())[:1] if self._sources else ():
            waiting[first] = f'{line[:-2]},"sources":{{{",".join(self._sources)}}}}}\n'
        for some in (self._coroutines, self._tasks, self._resources, waiting, self._stamped, self._handles):
            alone += [_BY.sub("", line, 1) for line in some.values()]
        return alone

    @staticmethod
    def _number(line, end):
        begins = line.find(":", end) + 1
        ends = line.find(",", begins)
        return int(line[begins:ends if ends > 0 else line.find("}", begins)])

    def _kept(self, some):
        def keep(line, end):
            number = self._number(line, end)
            some.pop(number, None)   # The latest is the last.
            some[number] = line
        return keep

    def _gone(self, *all):
        def forget(line, end):
            number = self._number(line, end)
            for some in all:
                some.pop(number, None)
        return forget

    def _waits(self, line, end):
        at = line.rfind(',"sources":{')   # No text can hold that: its quotes are escaped.
        if at > 0:
            self._sources.append(line[at + 12:-3])
            line = line[:at] + "}\n"
        number = self._number(line, end)
        self._waiting.pop(number, None)
        self._waiting[number] = line

    def _opened(self, line, end):
        self._loop = line

    def _closed(self, line, end):
        self._loop = None
        self._handles.clear()

    def _ticks(self, line, end):
        self._tick = line

    def _turn(self, line, end):
        at = line.find('"handle":', end) + 9
        self._handles.pop(int(line[at:line.find(",", at)]), None)
        at = line.find('"task":', at)
        if at > 0:
            task = int(line[at + 7:line.find("}", at)])
            self._waiting.pop(task, None)
            self._stamped.pop(task, None)

    def _renamed(self, line, end):
        number = self._number(line, end)
        if number in self._tasks:
            self._tasks[number] += line

    def _resource(self, line, end):
        if any(over in line for over in _OVER):
            self._resources.pop(self._number(line, end), None)
        else:
            self._resources[self._number(line, end)] = line
