/** The screens on which leads make rules for outlets, look what they do, and apply them. */
@NullMarked
package dev.concord.outlet.ui;

import org.jspecify.annotations.NullMarked;
