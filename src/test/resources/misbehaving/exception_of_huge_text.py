# *: The program was stopped: it printed more than 2000000 characters.
raise ValueError("x" * 50_000_000)
