/**
 * A report as people and programs read it: sentences in both wordings, plain text, JSON and a page. May know {@code report}, {@code kitchen}'s
 * words for things, and {@code words}.
 */
@NullMarked
package dev.asynckitchen.report.told;

import org.jspecify.annotations.NullMarked;

