package dev.concord.intake;

import dev.concord.net.ClosedAddress;
import dev.concord.net.PublicAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one address. Every host on the way is looked up and checked before it is connected to; Java keeps what it
 * looked up for half a minute, so that the connection goes to the address that was checked.
 */
final class Fetcher implements AutoCloseable {

    static final String NAME = "concord";

    private static final int MOST_REDIRECTS = 5;

    private final FetchSettings settings;

    /** Proxies look hosts up by themselves, where nobody checks them. */
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final HostCheck check;

    Fetcher(FetchSettings settings) {
        this(settings, settings.privateAddresses() ? host -> {} : Fetcher::requirePublic);
    }

    Fetcher(FetchSettings settings, HostCheck check) {
        this.settings = settings;
        this.check = check;
    }

    static void requirePublic(String host) throws FetchFault {
        try {
            PublicAddress.require(host);
        } catch (ClosedAddress closed) {
            throw new FetchFault(closed.getMessage());
        }
    }

    /** Says whether a host may be connected to. */
    interface HostCheck {
        void require(String host) throws FetchFault;
    }

    /** What came, and from where in the end. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Answer(URI at, int status, byte[] raw, String type) {}

    /**
     * The answer of an address, whatever its status.
     *
     * @throws FetchFault if it may not be asked, does not answer in time, or answers with too much
     */
    Answer get(URI address) throws FetchFault, IOException {
        long end = System.nanoTime() + settings.longest().toNanos();
        URI at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            require(at);
            HttpResponse<byte[]> response = ask(at, end);
            String next = response.headers().firstValue("Location").orElse(null);
            if (response.statusCode() / 100 != 3 || next == null) return answer(at, response);
            at = at.resolve(uri(next));
        }
        throw new FetchFault("is redirected more than %d times.".formatted(MOST_REDIRECTS));
    }

    private static Answer answer(URI at, HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(at, response.statusCode(), response.body(), type);
    }

    private void require(URI at) throws FetchFault {
        String scheme = at.getScheme() == null ? "" : at.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) throw new FetchFault("is no address of the web.");
        if (at.getHost() == null || at.getUserInfo() != null) throw new FetchFault("is no plain address of a page.");
        check.require(at.getHost().replaceAll("^\\[|]$", ""));
    }

    private HttpResponse<byte[]> ask(URI at, long end) throws FetchFault, IOException {
        HttpRequest request = HttpRequest.newBuilder(at)
                .header("User-Agent", "Mozilla/5.0 (compatible; " + NAME + "; reads news for labelling)")
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new LimitedBody());
        try {
            return answer.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new FetchFault("did not end within %d seconds."
                    .formatted(settings.longest().toSeconds()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LimitedBody.TooLarge) throw new FetchFault(Limits.tooLarge());
            throw new FetchFault("could not be fetched (%s).".formatted(reason(e.getCause())));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Fetching was broken off.");
        }
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause == null) return "no answer";
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /**
     * An address as written.
     *
     * @throws FetchFault if it is none
     */
    static URI uri(String written) throws FetchFault {
        try {
            return URI.create(written.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new FetchFault("is no address.");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
