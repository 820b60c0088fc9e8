package dev.concord.account;

import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the way in for the first administrator, when everything else that might make accounts has had its turn. */
@Component
@ConditionalOnWebApplication
class FirstStartLink {

    private final FirstStart first;
    private final ListeningAddress address;
    private final boolean encrypted;

    FirstStartLink(
            FirstStart first, ListeningAddress address, @Value("${server.ssl.enabled:false}") boolean encrypted) {
        this.first = first;
        this.address = address;
        this.encrypted = encrypted;
    }

    @EventListener
    @Order
    void print(ApplicationReadyEvent ready) throws UnknownHostException {
        if (!first.needed()) return;
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        System.out.printf(
                "%n  Nobody can sign in yet. Open this link within a day to make the first administrator:%n"
                        + "  %s://%s:%s/setup/%s%n%n",
                encrypted ? "https" : "http", address.host(), port, first.link());
    }
}
