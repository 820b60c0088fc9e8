/** The lead's screens of a project's progress. */
@NullMarked
package dev.concord.progress.ui;

import org.jspecify.annotations.NullMarked;
