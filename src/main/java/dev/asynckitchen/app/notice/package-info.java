/**
 * What the user is told and asked in between, and the thread behind the window that does what takes time. Knows no document and no control.
 */
@NullMarked
package dev.asynckitchen.app.notice;

import org.jspecify.annotations.NullMarked;

