"""A hand that reaches into a loop from outside, between two of its turns: it does what is wanted, each thing at its turn.

A loop that is reached into has its ready queue and its timers in CPython's own order; only who looks on can act before a turn begins.
"""
import collections
import heapq
import math

from kitchen_bridge.hosts import hands


class Rail(collections.deque):
    """A loop's ready queue; before_turn() is called before one that is not cancelled is taken off it."""

    def __init__(self, handles, before_turn):
        super().__init__(handles)
        self._before_turn = before_turn
        self._round_comes = False
        self.left = 0            # how many of the round that goes on are to be run yet

    def round_comes(self):
        """The loop will ask next how many there are: so many it will run in this round."""
        self._round_comes, self.left = True, 0

    def __len__(self):
        many = super().__len__()
        if self._round_comes:
            self.left, self._round_comes = many, False
        return many

    def popleft(self):
        if self.left:
            if not self[0]._cancelled:
                self._before_turn()
            self.left -= 1
        return super().popleft()

    def move_back(self, handle):
        """It becomes the last of its round; False if it was."""
        order = list(self)
        place = next((place for place, one in enumerate(order) if one is handle), -1)
        last = (self.left if place < self.left else len(order)) - 1
        if place < 0 or place == last:
            return False
        order.insert(last, order.pop(place))
        self.clear()
        self.extend(order)
        return True


class _Port:
    """What only the host can do to a loop's handles, which it knows by their numbers."""

    def __init__(self, loop, clock):
        self._loop, self._clock = loop, clock

    def move(self, number, seconds):
        timer = next(timer for timer in self._loop._scheduled if timer._number == number)
        timer._when = self._clock.now() if seconds < 0 else timer._when + seconds
        heapq.heapify(self._loop._scheduled)
        return timer._when

    def move_back(self, number):
        return self._loop._ready.move_back(next(handle for handle in self._loop._ready if handle._number == number))


class Reach:
    """What is wanted is a list of interventions as a trace has them; refuses(turn, key, arguments...) ends the program, and does not come back."""

    def __init__(self, recording, wanted, refuses):
        self._recording, self._left, self._refuses = recording, list(wanted), refuses
        self.asked = math.inf     # when the loop may wait to at the most, on its clock

    def opens(self, loop):
        """This loop can be reached from now on."""
        loop._ready = Rail(loop._ready, self._before_turn)
        loop._port = _Port(loop, self._recording.clock)

    def before_wait(self):
        """The loop is about to begin an iteration, which may wait."""
        self.asked, now = math.inf, self._recording.clock.now()
        for each in self._of_next_turn():
            clock = each["when"].get("clock")
            if clock is not None and clock <= now:
                self._act(each)
            elif clock is not None:
                self.asked = min(self.asked, clock)

    def _before_turn(self):
        for each in self._of_next_turn():
            if each["when"].get("clock", 0.0) > self._recording.clock.now():
                self._refuses(each["when"]["turn"], "hand.no-wait")
            self._act(each)

    def _of_next_turn(self):
        return [each for each in self._left if each["when"]["turn"] == self._recording.turns + 1]

    def _act(self, each):
        self._left.remove(each)

        def done(handle, when):
            self._recording.tell("intervened", intervention=each, handle=handle or None, when=None if when < 0 else when)

        whom = [each["whom"].get(kind, 0) for kind in ("task", "handle", "resource")]
        text = each.get("exception") or each.get("value") or ""
        try:
            hands.act(each["do"], whom, each.get("seconds", each.get("many", 0)), text, done)
        except hands.Refused as refused:
            self._refuses(each["when"]["turn"], *refused.args)

    def never_done(self):
        """The turn before which something was to be done that never was; None if all was done."""
        return self._left[0]["when"]["turn"] if self._left else None
