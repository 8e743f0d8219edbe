/**
 * The Python that is built in: GraalPy in a sandbox, its asyncio on the scheduler model, its clock virtual. Alone knows
 * GraalVM, {@code loop} and the Python half's embedded host; nobody but the choice of a Python knows this room.
 */
@NullMarked
package dev.asynckitchen.python.embedded;

import org.jspecify.annotations.NullMarked;

