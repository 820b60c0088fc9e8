package dev.concord.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages are fetched.
 *
 * @param privateAddresses whether addresses of this machine and its network may be asked
 * @param pause between two requests to the same host, at least
 * @param longest how long one page may take, redirects and all
 */
@ConfigurationProperties("concord.fetch")
record FetchSettings(
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("30s") Duration longest) {}
