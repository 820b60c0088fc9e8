package dev.concord.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the demo before the first page is served. */
@Component
@ConditionalOnWebApplication
class FirstStartDemo {

    private final DemoProject demo;

    FirstStartDemo(DemoProject demo) {
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void begin() {
        if (demo.wanted()) demo.create();
    }
}
