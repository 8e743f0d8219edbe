/**
 * Where everything stands in one state of the kitchen, station by station. May know {@code kitchen}, {@code stage.pose}, {@code stage.batch}
 * and {@code stage.house}; knows no time.
 */
@NullMarked
package dev.asynckitchen.stage.layout;

import org.jspecify.annotations.NullMarked;

