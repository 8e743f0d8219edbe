"""Who runs a program: each host has a folder of its own."""
