/** The screens on which leads find articles and look at one. */
@NullMarked
package dev.concord.catalogue.ui;

import org.jspecify.annotations.NullMarked;
