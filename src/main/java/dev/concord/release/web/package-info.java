/** Releases over REST. */
@NullMarked
package dev.concord.release.web;

import org.jspecify.annotations.NullMarked;
