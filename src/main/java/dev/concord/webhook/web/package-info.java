/** Webhooks over REST. */
@NullMarked
package dev.concord.webhook.web;

import org.jspecify.annotations.NullMarked;
