/** Programs that are read and not run. May know {@code python}; the Python that runs programs asks it. */
@NullMarked
package dev.asynckitchen.python.embedded.proof;

import org.jspecify.annotations.NullMarked;

