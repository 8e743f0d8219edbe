"""What a learner does to a program here: by the hands that all hosts have."""
from kitchen_bridge.hosts import hands
from _kitchen_port import port


def act(deed, task, handle, resource, many, text):
    """Does it; gives why it cannot be done, nothing if it was done."""
    try:
        hands.act(deed, (task, handle, resource), many, text, port.interventions().done)
    except hands.Refused as refused:
        return port.sentence(*refused.args)
    return ""
