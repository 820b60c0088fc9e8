/** What a lead sets of how a project is labelled. */
@NullMarked
package dev.concord.annotation.ui;

import org.jspecify.annotations.NullMarked;
