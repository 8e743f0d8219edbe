"""The synchronous chef: one thing at a time, and he waits at every pot."""
import time

from kitchen import work


def cook_pasta():
    print("The water is on.")
    time.sleep(3)      # he stands there and watches it
    print("It boils: in goes the pasta.")
    time.sleep(2)
    print("The pasta is done.")


def make_sauce():
    for _ in range(4):
        work(0.5)      # the knife moves at last
    print("The vegetables are chopped.")
    time.sleep(1)
    print("The sauce is done.")


start = time.time()
cook_pasta()
make_sauce()
print(f"Dinner after {time.time() - start:.1f} seconds.")
