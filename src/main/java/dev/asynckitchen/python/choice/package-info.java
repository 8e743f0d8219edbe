/** Which Python runs a program. The one place that knows them all; whoever asks gets a {@code Python} and knows no more. */
@NullMarked
package dev.asynckitchen.python.choice;

import org.jspecify.annotations.NullMarked;

