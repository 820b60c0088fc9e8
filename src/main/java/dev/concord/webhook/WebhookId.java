package dev.concord.webhook;

/** The number of a webhook. */
public record WebhookId(long value) {}
