/** Signing in, and the people who may. */
@NullMarked
package dev.concord.account.ui;

import org.jspecify.annotations.NullMarked;
