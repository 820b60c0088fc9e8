package dev.concord.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent.
 *
 * @param privateAddresses whether addresses of this machine and its network may be told, and without HTTPS
 * @param longest how long an address may take to answer
 */
@ConfigurationProperties("concord.webhooks")
record WebhookSettings(
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("15s") Duration longest) {}
