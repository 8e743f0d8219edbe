# The program was stopped at line *: it *without *.
import math
print(len(str(math.factorial(10**7))))
