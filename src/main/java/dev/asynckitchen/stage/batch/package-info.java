/**
 * Who stands together where there are too many to stand by themselves: which dishes and tickets make a batch. May know {@code kitchen}
 * and {@code stage.pose}; knows no places and no time.
 */
@NullMarked
package dev.asynckitchen.stage.batch;

import org.jspecify.annotations.NullMarked;
