/** Tokens over REST. */
@NullMarked
package dev.concord.account.web;

import org.jspecify.annotations.NullMarked;
