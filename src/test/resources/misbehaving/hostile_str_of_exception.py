# 5: Hostile: <exception str() failed>
class Hostile(Exception):
    def __str__(self):
        raise ValueError("no text")
raise Hostile()
