/** Journeys through the built product, as people use it: a server in a process of its own, mostly in a real browser. */
@NullMarked
package dev.concord.journey;

import org.jspecify.annotations.NullMarked;
