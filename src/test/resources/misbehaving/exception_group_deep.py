# 5: ExceptionGroup: level (1 sub-exception)
group = ValueError("leaf")
for _ in range(3000):
    group = ExceptionGroup("level", [group])
raise group
