/** The lead's screen for releases. */
@NullMarked
package dev.concord.release.ui;

import org.jspecify.annotations.NullMarked;
