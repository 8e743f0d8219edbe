"""What the recorder says, read from the messages that come with it."""
import os
import re

_HERE = os.path.dirname(os.path.abspath(__file__))
_NAME = "recorder.properties"


def sentence(key, **arguments):
    return re.sub(r"\{(\w+)}", lambda found: str(arguments[found[1]]), _messages()[key].replace("''", "'"))


def _text():
    archive = _HERE.rpartition(os.sep + "kitchen_bridge" + os.sep)[0]
    if os.path.isfile(archive):
        import zipfile   # It takes a seventh of the time in which a program is begun, and most need no word.
        with zipfile.ZipFile(archive) as file:
            return file.read(_NAME).decode("utf-8")
    beside = os.path.join(archive, _NAME)
    with open(beside if os.path.exists(beside) else os.path.join(os.path.dirname(archive), "messages", _NAME), encoding="utf-8") as file:
        return file.read()


def _messages():
    found = {}
    for line in re.sub(r"\\\n[ \t]*", "", _text()).splitlines():
        key, equals, text = line.partition(" = ")
        if equals and not line.startswith("#"):
            found[key] = text.replace("\\n", "\n").replace("\\u0020", " ")
    return found
