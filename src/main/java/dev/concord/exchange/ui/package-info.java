/** The lead's screen for labels from elsewhere. */
@NullMarked
package dev.concord.exchange.ui;

import org.jspecify.annotations.NullMarked;
