"""What held up the loop: who looks on from another thread says at which line, and in which call."""
import sys
from collections import Counter

from kitchen_bridge.observers import program

LONG = 0.05     # seconds of a turn that are worth telling


class Held:
    def __init__(self, recording):
        self._recording = recording
        self._turn = 0            # the turn that was seen last
        self._seen = Counter()    # (call, place) of that turn -> how often it was there
        self._told = 0, 0.0       # a turn, and the seconds of it that have been told already

    def told(self, seconds, what, place):
        """The program held the thread, and it is known what with."""
        turn, told = self._told
        self._told = self._recording.turn, seconds + (told if turn == self._recording.turn else 0)
        self._recording.blocked(round(seconds, 6), what, place)

    def look(self):
        """Looks at what runs. By the thread that writes the file."""
        recording = self._recording
        turn = recording.turn
        if turn != self._turn:
            self._turn, self._seen = turn, Counter()
        elif turn:
            frame = sys._current_frames().get(recording.thread)
            if frame is not None:
                self._seen[_place(frame)] += 1

    def of_turn(self, turn, spent):
        """A turn is over that was long; tells what has not been told."""
        if self._told[0] == turn:
            spent -= self._told[1]
        if spent >= LONG:
            (what, place), _ = self._seen.most_common(1)[0] if self._turn == turn and self._seen else ((None, None), 0)
            self._recording.blocked(round(spent, 6), what or "the program", place)


def _place(frame):
    """What the innermost of the program's functions calls, itself if it calls nothing that can be seen, and where it is."""
    called = None
    while frame is not None:
        if program.knows(frame.f_code):
            place = program.place(frame)
            return called or place[0], place
        called = f"{frame.f_globals.get('__name__', '?')}.{frame.f_code.co_name}"
        frame = frame.f_back
    return called, None
