/** Sheets and operations over REST, with offsets in code points; rooms above give labels in the same shape. */
@NamedInterface("web")
@NullMarked
package dev.concord.annotation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
