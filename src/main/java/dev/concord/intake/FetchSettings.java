package dev.concord.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages are fetched.
 *
 * @param privateAddresses whether addresses of this machine and its network may be asked
 * @param pause between two requests to the same host, at least
 * @param longest how long one page may take, redirects and all
 * @param chrome the Chromium or Chrome that runs the scripts of pages which are empty without them; null for the one on the path
 * @param chromedriver its driver; null for the one on the path
 * @param sandbox whether pages are rendered only where the browser's sandbox works, which it does not for root
 */
@ConfigurationProperties("concord.fetch")
record FetchSettings(
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("30s") Duration longest,
        @Nullable Path chrome,
        @Nullable Path chromedriver,
        @DefaultValue("true") boolean sandbox) {}
