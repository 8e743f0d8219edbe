"""The clock of the scheduler model is the program's clock."""
from kitchen_bridge.hosts import times
from _kitchen_port import port

times.take(lambda: port.time(), lambda seconds, what: port.hold(seconds, what))
