# 2: OSError: input() has nobody to ask: this program runs in a sandbox, on a virtual clock
name = input("Who are you? ")
