/** Near-duplicates over REST, for leads. */
@NullMarked
package dev.concord.duplicate.web;

import org.jspecify.annotations.NullMarked;
