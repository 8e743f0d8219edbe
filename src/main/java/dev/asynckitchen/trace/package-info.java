/**
 * What an event loop did, in order: sealed {@link dev.asynckitchen.trace.TraceEvent} records and the append-only
 * {@link dev.asynckitchen.trace.Trace}. Imports no other room.
 */
@NullMarked
package dev.asynckitchen.trace;

import org.jspecify.annotations.NullMarked;

