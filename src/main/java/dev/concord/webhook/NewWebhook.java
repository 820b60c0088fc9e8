package dev.concord.webhook;

/**
 * A webhook that was just made.
 *
 * @param secret with which its messages are signed; given away this once
 */
public record NewWebhook(Webhook webhook, String secret) {}
