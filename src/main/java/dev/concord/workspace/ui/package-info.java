/** The views of the workspace. */
@NullMarked
package dev.concord.workspace.ui;

import org.jspecify.annotations.NullMarked;
