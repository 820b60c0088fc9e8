/** The lead's screen of the project's workload. */
@NullMarked
package dev.concord.workload.ui;

import org.jspecify.annotations.NullMarked;
