/**
 * What everything that tasks share or wait for is in the kitchen: one entry a kind, which says where it stands, when it is over, what
 * its card says and what can be done to it; its words are in {@code assets/messages/things.properties}. May know {@code trace} and
 * {@code words}; knows no state of the kitchen but what it asks an {@link dev.asynckitchen.kitchen.thing.Onlooker} for.
 */
@NullMarked
package dev.asynckitchen.kitchen.thing;

import org.jspecify.annotations.NullMarked;

