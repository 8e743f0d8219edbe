/**
 * A trace as other tools read it, written as it is gone through. May know {@code report.pass}, {@code trace} and
 * {@code words}.
 */
@NullMarked
package dev.asynckitchen.report.exchange;

import org.jspecify.annotations.NullMarked;

