/**
 * JSON files that people write: checked by the schema that is published for them, and what is wrong is told with its file, line and
 * place and what is expected there. May know {@code words}.
 */
@NullMarked
package dev.asynckitchen.json;

import org.jspecify.annotations.NullMarked;

