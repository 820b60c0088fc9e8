/** Labels in over REST. */
@NullMarked
package dev.concord.exchange.web;

import org.jspecify.annotations.NullMarked;
