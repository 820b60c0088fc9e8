/** Sheets and operations over REST, with offsets in code points. */
@NullMarked
package dev.concord.annotation.web;

import org.jspecify.annotations.NullMarked;
