/**
 * You be the loop, in the window: whose move it is, the choices below the kitchen, the places in it where they are made. May know
 * the kitchen's and the program's panes.
 */
@NullMarked
package dev.asynckitchen.app.game;

import org.jspecify.annotations.NullMarked;

