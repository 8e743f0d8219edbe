# *: The program was stopped: it printed more than 2000000 characters.
raise ValueError("x" * 10_000_000)
