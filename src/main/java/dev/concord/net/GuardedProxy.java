package dev.concord.net;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy on this machine for a browser that reads pages of strangers: it connects to the very address that was looked up
 * and let through, and carries no more than it is told. Each connection serves one request or one tunnel (RFC 9110, 9.3.6).
 */
public final class GuardedProxy implements Closeable {

    private static final int LONGEST_HEAD = 64 << 10;
    private static final int PIECE = 16 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern FIRST_LINE = Pattern.compile("([A-Z]+) (\\S+) HTTP/1\\.[01]\r\n");
    private static final Pattern TUNNEL = Pattern.compile("\\[?([^\\s/\\]]+?)]?:(\\d{1,5})");
    private static final Pattern HOP_HEADERS =
            Pattern.compile("(?im)^(?:proxy-connection|proxy-authorization|connection|keep-alive):.*\r\n");

    private final Lookup lookup;
    private final AtomicLong left = new AtomicLong();
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Gives the address of a host that may be asked. */
    public interface Lookup {
        /** @throws IOException if the host is unknown or closed */
        InetAddress address(String host) throws IOException;
    }

    /** Opens it on a free port of the loopback address. It carries nothing before it is {@link #allow}ed to. */
    public GuardedProxy(Lookup lookup) throws IOException {
        this.lookup = lookup;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("guarded-proxy").start(this::accept);
    }

    /** Where a browser finds it. */
    public String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** How many bytes it carries from now on, both ways and all connections together. */
    public void allow(long bytes) {
        left.set(bytes);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                Thread.ofVirtual().start(() -> serve(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket browser) {
        open.add(browser);
        try (browser) {
            browser.setSoTimeout((int) PATIENCE.toMillis());
            String head = head(browser.getInputStream());
            Matcher line = FIRST_LINE.matcher(head);
            if (!line.lookingAt()) return;
            try {
                if (line.group(1).equals("CONNECT")) tunnel(browser, line.group(2));
                else forward(browser, line, head);
            } catch (ClosedAddress closed) {
                answer(browser, "403 Forbidden");
            }
        } catch (IOException gone) {
            // one of the two went away; the browser tells its page so
        } finally {
            open.remove(browser);
        }
    }

    /** Byte by byte, so that nothing of what follows is taken. */
    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0 && head.size() < LONGEST_HEAD; next = in.read()) {
            head.write(next);
            last = last << 8 | next;
            if (last == ('\r' << 24 | '\n' << 16 | '\r' << 8 | '\n')) break;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private void tunnel(Socket browser, String authority) throws IOException {
        Matcher to = TUNNEL.matcher(authority);
        if (!to.matches()) throw new ClosedAddress("is no address.");
        try (Socket site = connect(to.group(1), Integer.parseInt(to.group(2)))) {
            answer(browser, "200 Connection Established");
            carry(browser, site);
        }
    }

    private void forward(Socket browser, Matcher line, String head) throws IOException {
        URI at;
        try {
            at = URI.create(line.group(2));
        } catch (IllegalArgumentException e) {
            throw new ClosedAddress("is no address.");
        }
        if (!"http".equals(at.getScheme()) || at.getHost() == null) throw new ClosedAddress("is no address.");
        try (Socket site = connect(at.getHost().replaceAll("^\\[|]$", ""), at.getPort() < 0 ? 80 : at.getPort())) {
            String path = at.getRawPath().isEmpty() ? "/" : at.getRawPath();
            String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
            String rest = HOP_HEADERS.matcher(head.substring(line.end())).replaceAll("");
            String sent = "%s %s%s HTTP/1.1\r\nConnection: close\r\n%s".formatted(line.group(1), path, query, rest);
            site.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            carry(browser, site);
        }
    }

    private Socket connect(String host, int port) throws IOException {
        InetAddress checked = lookup.address(host);
        Socket site = new Socket();
        open.add(site);
        try {
            site.connect(new InetSocketAddress(checked, port), (int) PATIENCE.toMillis());
            site.setSoTimeout((int) PATIENCE.toMillis());
            return site;
        } catch (IOException | IllegalArgumentException e) {
            open.remove(site);
            site.close();
            throw e;
        }
    }

    private static void answer(Socket browser, String status) throws IOException {
        String length = status.startsWith("2") ? "" : "Content-Length: 0\r\nConnection: close\r\n";
        browser.getOutputStream()
                .write("HTTP/1.1 %s\r\n%s\r\n".formatted(status, length).getBytes(StandardCharsets.US_ASCII));
    }

    /** Until the site has said all. */
    private void carry(Socket browser, Socket site) throws IOException {
        Thread up = Thread.ofVirtual().start(() -> {
            try {
                copy(browser.getInputStream(), site.getOutputStream());
            } catch (IOException gone) {
                // what the site still says is carried
            }
        });
        try {
            copy(site.getInputStream(), browser.getOutputStream());
        } finally {
            open.remove(site);
            site.close();
            browser.close();
            up.interrupt();
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            if (left.addAndGet(-read) < 0) throw new IOException("The page loads too much.");
            out.write(piece, 0, read);
        }
    }

    /** Ends every connection. */
    @Override
    public void close() throws IOException {
        door.close();
        for (Socket each : open) each.close();
    }
}
