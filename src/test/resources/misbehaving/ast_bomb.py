# 3: SyntaxError: too many nested parentheses
import ast
ast.literal_eval("[" * 100_000 + "]" * 100_000)
