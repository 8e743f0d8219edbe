"""The first line of a trace."""
import sys


def header(clock, name, source):
    version = ".".join(map(str, sys.version_info[:3]))
    implementation = "CPython" if sys.implementation.name == "cpython" else sys.implementation.name
    return {"format": "async-kitchen-trace", "version": 1, "clock": clock, "python": version,
            "implementation": f"{implementation} {version}", "program": {"name": name, "source": source}}
