# 4: The program was stopped at line *: it ran 1000000 statements without giving control back.
count = 0
while True:
    count += 1
