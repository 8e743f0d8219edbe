/**
 * Where everything stands in one state of the kitchen, station by station. May know {@code kitchen}, {@code stage.pose} and
 * {@code stage.house}; knows no time.
 */
@NullMarked
package dev.asynckitchen.stage.layout;

import org.jspecify.annotations.NullMarked;

