package dev.concord.webhook;

/** The number of a message to one webhook. */
public record DeliveryId(long value) {}
