package dev.concord.account;

import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people's browsers find this server, for links that are printed; screens let the browser say it. */
@Component
public class ServerAddress {

    private final ListeningAddress listening;
    private final Environment settings;

    ServerAddress(ListeningAddress listening, Environment settings) {
        this.listening = listening;
        this.settings = settings;
    }

    /** The whole address of a path below it: what {@code concord.url} says, else as far as the machine knows itself. */
    public String of(String path) {
        String told = settings.getProperty("concord.url", "");
        return (told.isBlank() ? guessed() : told.replaceAll("/+$", "")) + "/" + path;
    }

    private String guessed() {
        boolean encrypted = settings.getProperty("server.ssl.enabled", Boolean.class, false);
        String port = settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        try {
            return "%s://%s:%s".formatted(encrypted ? "https" : "http", listening.host(), port);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }
}
