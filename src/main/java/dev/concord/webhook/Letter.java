package dev.concord.webhook;

/** A message that is due, with where it goes. */
record Letter(DeliveryId delivery, WebhookId webhook, String address, String secret, String message, String body) {}
