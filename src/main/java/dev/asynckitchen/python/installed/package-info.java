/**
 * A CPython that the user has, in a child process: its own loop runs the program, and the recorder in {@code assets/python} tells what
 * it does. Knows {@code trace}, what a Python is, and nothing of which Pythons there are.
 */
@NullMarked
package dev.asynckitchen.python.installed;

import org.jspecify.annotations.NullMarked;

