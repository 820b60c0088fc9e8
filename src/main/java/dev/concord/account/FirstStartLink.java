package dev.concord.account;

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
    private final ServerAddress address;

    FirstStartLink(FirstStart first, ServerAddress address) {
        this.first = first;
        this.address = address;
    }

    @EventListener
    @Order
    void print(ApplicationReadyEvent ready) {
        if (!first.needed()) return;
        System.out.printf(
                "%n  Nobody can sign in yet. Open this link within a day to make the first administrator:%n  %s%n%n",
                address.of("setup/" + first.link()));
    }
}
