package dev.concord.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends the courier out; a command that opens the database by itself leaves that to the next server. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "concord.schedules", matchIfMissing = true)
class CourierSchedule {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Courier courier;
    private final Ledger ledger;
    private final Clock clock;

    CourierSchedule(Courier courier, Ledger ledger, Clock clock) {
        this.courier = courier;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void setOut() {
        courier.setOut();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        ledger.forget(clock.instant().minus(KEPT));
    }
}
