"""How much of the machine a program may take, where the platform holds it to that."""
import os

try:
    import resource
except ImportError:
    resource = None    # Windows has no such limits.

_before = None


def memory(most):
    """From now on this process, and each that it starts, has so many bytes to address."""
    global _before
    if resource is not None:
        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard == resource.RLIM_INFINITY or hard > most:
            try:
                resource.setrlimit(resource.RLIMIT_AS, (most, hard))
                _before = soft, hard
            except (OSError, ValueError):
                pass   # This platform has the limit by name alone.


def processes(more):
    """From now on this user may have so many processes more than there are, where they can be counted."""
    try:
        own = os.getuid()
        now = sum(len(os.listdir(f"/proc/{number}/task")) for number in os.listdir("/proc") if number.isdigit() and _owner(number) == own)
        soft, hard = resource.getrlimit(resource.RLIMIT_NPROC)
        if soft == resource.RLIM_INFINITY or soft > now + more:
            resource.setrlimit(resource.RLIMIT_NPROC, (now + more, hard))
    except (OSError, ValueError, AttributeError):
        pass   # Only Linux has both.


def _owner(number):
    try:
        return os.stat(f"/proc/{number}").st_uid
    except OSError:
        return None    # It has just ended.


def reached(error):
    """Whether a program ended for want of memory because of the bound; there is enough from now on to say so."""
    if _before is None or not isinstance(error, MemoryError):
        return False
    resource.setrlimit(resource.RLIMIT_AS, _before)
    return True
