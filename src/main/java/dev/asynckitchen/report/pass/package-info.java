/**
 * What is true at a place of a trace that is gone through once: the clock, the tasks that are alive, the ready queue, the timers. What is
 * over is forgotten. May know {@code trace} and {@code report.finding}.
 */
@NullMarked
package dev.asynckitchen.report.pass;

import org.jspecify.annotations.NullMarked;

