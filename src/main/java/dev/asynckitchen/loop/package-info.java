/**
 * The scheduler model: asyncio's event loop in Java, written beside CPython 3.12's {@code base_events.py}.
 * Knows nothing of Python, traces or pictures, and imports no other room.
 */
@NullMarked
package dev.asynckitchen.loop;

import org.jspecify.annotations.NullMarked;

