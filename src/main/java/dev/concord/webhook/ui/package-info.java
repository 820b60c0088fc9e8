/** The lead's screen of webhooks. */
@NullMarked
package dev.concord.webhook.ui;

import org.jspecify.annotations.NullMarked;
