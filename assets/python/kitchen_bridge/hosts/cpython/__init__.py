"""A CPython that the user has, 3.9 to 3.14: the loop is its own, and what it does is written down as a trace. Nothing is scheduled here."""
