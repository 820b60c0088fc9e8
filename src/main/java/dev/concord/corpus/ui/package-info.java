/** The projects there are, and the making of new ones. */
@NullMarked
package dev.concord.corpus.ui;

import org.jspecify.annotations.NullMarked;
