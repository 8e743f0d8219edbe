# The program was stopped at line 3: it worked for 4 seconds without coming to another line.
print("thinking")
x = 9**9**9
print("done")
