# The program was stopped at line 3: it worked for 4 seconds without coming to another line.
import itertools
print(any(itertools.repeat(False)))
