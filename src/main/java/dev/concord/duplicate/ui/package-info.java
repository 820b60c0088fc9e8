/** The screens on which leads compare near-duplicates and decide. Rooms above show two texts word by word as they do. */
@NamedInterface("ui")
@NullMarked
package dev.concord.duplicate.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
