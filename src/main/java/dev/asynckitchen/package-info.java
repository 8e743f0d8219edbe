/** Async Kitchen: Python's asyncio event loop, shown as a chef at work. */
@NullMarked
package dev.asynckitchen;

import org.jspecify.annotations.NullMarked;

