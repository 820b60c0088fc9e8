/** What a lead sets of how a project is labelled. Rooms above show its list of labels that move. */
@NamedInterface("ui")
@NullMarked
package dev.concord.annotation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
