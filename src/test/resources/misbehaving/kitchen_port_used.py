# 5: The program was stopped, for it would wait for ever: nothing is ready, no timer is set, and nothing else can wake it.
import _kitchen_port
_kitchen_port.port.ended("ok", None, 0, 0)
_kitchen_port.port.task_runs(99)
_kitchen_port.port.open_loop(None).tick()
