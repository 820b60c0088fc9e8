/** The annotator's work, and the lead's view of who does what. */
@NullMarked
package dev.concord.assignment.ui;

import org.jspecify.annotations.NullMarked;
