# *: The program was stopped at line *: it *without *.
exec("while True: pass")
