/** The screen on which leads bring articles in. */
@NullMarked
package dev.concord.intake.ui;

import org.jspecify.annotations.NullMarked;
