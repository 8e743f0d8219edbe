"""A file that has no room for what came last says that it is not all, even if the program was over by then.

    python full_at_the_end.py assets/python      prints what the last line of such a file says
"""
import json
import os
import sys
import tempfile

sys.path.insert(0, sys.argv[1])
from kitchen_bridge.hosts.cpython.files import File
from kitchen_bridge.hosts.cpython.recording import Recording

recording = Recording(None)
for turn in range(100):
    recording.tell("turn-ended", turn=turn, spent=0.0)
recording.end("finished")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "full.trace.jsonl")
    File(recording, path, {"format": "async-kitchen-trace"}, 500).close()
    with open(path, encoding="utf-8") as lines:
        print(json.loads(lines.read().splitlines()[-1])["message"])
