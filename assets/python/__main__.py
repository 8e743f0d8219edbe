"""The recorder as a program: python kitchen-recorder.pyz [options] my_program.py args..."""
from kitchen_bridge.hosts.cpython import options

options.run()
