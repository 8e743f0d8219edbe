"""What cannot stand in an except* block."""


def tried(text):
    try:
        exec(text, {})
        print("fine")
    except SyntaxError as error:
        print(error.msg, error.lineno)


tried("for i in ():\n try: pass\n except* ValueError:\n  break\n")
tried("for i in ():\n try: pass\n except* ValueError:\n  for j in (): break\n  continue\n")
tried("def f():\n try: pass\n except* ValueError:\n  def g(): return 1\n  return 2\n")
tried("def f():\n try: pass\n except ValueError: pass\n except* ValueError: pass\n")
tried("try: pass\nexcept*: pass\n")
tried("for i in range(3):\n try:\n  if i: break\n  continue\n except* ValueError: pass\n")
