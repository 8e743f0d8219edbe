/**
 * How fast it is, measured and not asserted: {@code mvn -Pbench test-compile exec:exec}, with {@code -Dbench=Seek} for some of it.
 * Figures of different machines, or of one machine on different days, say nothing; compare those of one run.
 */
@NullMarked
package dev.asynckitchen.bench;

import org.jspecify.annotations.NullMarked;

