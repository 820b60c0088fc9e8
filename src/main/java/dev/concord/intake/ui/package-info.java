/** The screen on which leads bring articles in; rooms above take files in the same way. */
@NamedInterface("ui")
@NullMarked
package dev.concord.intake.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
