/**
 * A GIF encoder for animations of flat art: frames in, bytes out, and memory does not depend on length. It knows nothing
 * else of this program. Written from the GIF89a specification, whose blocks its Javadoc names.
 */
@NullMarked
package dev.asynckitchen.record.gif;

import org.jspecify.annotations.NullMarked;
