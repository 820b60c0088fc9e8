/** What comments wait for somebody, and a lead's list of all of a project. */
@NullMarked
package dev.concord.comment.ui;

import org.jspecify.annotations.NullMarked;
