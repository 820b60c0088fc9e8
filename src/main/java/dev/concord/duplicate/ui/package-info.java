/** The screens on which leads compare near-duplicates and decide. */
@NullMarked
package dev.concord.duplicate.ui;

import org.jspecify.annotations.NullMarked;
