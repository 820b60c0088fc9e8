package dev.concord.webhook;

import dev.concord.net.ClosedAddress;
import dev.concord.net.PublicAddress;
import dev.concord.shell.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Sends a signed message. The host is looked up and checked before; Java keeps what it looked up for half a minute, so
 * that the connection goes to the address that was checked. Neither redirects nor proxies are followed, for nobody would
 * check where they lead.
 */
@Component
@EnableConfigurationProperties(WebhookSettings.class)
class Post implements DisposableBean {

    private static final int LONGEST_ADDRESS = 2000;

    private final WebhookSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Post(WebhookSettings settings) {
        this.settings = settings;
    }

    /** @throws Refusal if nothing can be sent to this address */
    URI address(String written) {
        try {
            URI address = new URI(written.strip());
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            if (address.getHost() == null || address.getUserInfo() != null || written.length() > LONGEST_ADDRESS) {
                throw wrong("give an address such as https://example.org/news");
            }
            boolean plain = scheme.equals("http") && settings.privateAddresses();
            if (!scheme.equals("https") && !plain) throw wrong("it has to begin with https://");
            requireOpen(host(address), false);
            return address;
        } catch (URISyntaxException e) {
            throw wrong("give an address such as https://example.org/news");
        } catch (ClosedAddress e) {
            throw wrong("it leads into a private network");
        }
    }

    private static Refusal wrong(String why) {
        return new Refusal(Refusal.Kind.INVALID, "address: %s.".formatted(why));
    }

    /** @param lookUp whether names are looked up, which may take long, or only addresses in figures are checked */
    private void requireOpen(String host, boolean lookUp) throws ClosedAddress {
        if (settings.privateAddresses()) return;
        boolean figures = host.equals("localhost") || host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        if (lookUp || figures) PublicAddress.require(host);
    }

    private static String host(URI address) {
        return address.getHost().replaceAll("^\\[|]$", "");
    }

    Answer send(Letter letter, Instant now) {
        URI address = URI.create(letter.address());
        try {
            requireOpen(host(address), true);
        } catch (ClosedAddress closed) {
            return Answer.none("The address %s".formatted(closed.getMessage()));
        }
        long seconds = now.getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("User-Agent", "concord-webhooks")
                .header("webhook-id", letter.message())
                .header("webhook-timestamp", String.valueOf(seconds))
                .header("webhook-signature", Signature.of(letter.secret(), letter.message(), seconds, letter.body()))
                .POST(BodyPublishers.ofString(letter.body()))
                .build();
        return ask(client.sendAsync(request, BodyHandlers.discarding()));
    }

    private Answer ask(CompletableFuture<HttpResponse<Void>> answer) {
        try {
            return Answer.of(answer.get(settings.longest().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Answer.none("It did not answer within %d s."
                    .formatted(settings.longest().toSeconds()));
        } catch (ExecutionException e) {
            return Answer.none("It could not be reached (%s).".formatted(reason(e.getCause())));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.none("The server was stopped.");
        }
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause == null) return "no answer";
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
