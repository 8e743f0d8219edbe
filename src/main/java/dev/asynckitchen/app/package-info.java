/**
 * The desktop program: its one window, its keys and its start. May know every room but {@code cli}, and all of its own sub-packages.
 */
@NullMarked
package dev.asynckitchen.app;

import org.jspecify.annotations.NullMarked;

