/** Projects, their articles and their speakers over REST; rooms above give blocks and speakers in the same shape. */
@NamedInterface("web")
@NullMarked
package dev.concord.corpus.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
