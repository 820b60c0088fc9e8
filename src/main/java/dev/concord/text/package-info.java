/** Spans of text and the counting of characters: UTF-16 inside, code points outside. Pure Java. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.concord.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
