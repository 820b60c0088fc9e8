/** The screen on which leads see how far annotators agree. */
@NullMarked
package dev.concord.agreement.ui;

import org.jspecify.annotations.NullMarked;
