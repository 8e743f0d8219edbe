/**
 * One pass over a trace that finds what held up its loop. It keeps what is alive, what was waited for, a number for each function, and of
 * each list so many: a trace of some million turns takes no more room than one of a thousand. May know {@code trace} and
 * {@code report.finding}.
 */
@NullMarked
package dev.asynckitchen.report.survey;

import org.jspecify.annotations.NullMarked;

