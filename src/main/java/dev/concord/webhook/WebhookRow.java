package dev.concord.webhook;

import static java.util.stream.Collectors.joining;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "webhook")
class WebhookRow {

    private static final int FAILURES_TO_PAUSE = 5;
    private static final Duration FAILING_TO_PAUSE = Duration.ofDays(1);

    @Id
    @GeneratedValue(generator = "webhook_seq")
    @SequenceGenerator(name = "webhook_seq", sequenceName = "webhook_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false)
    private long projectId;

    @Column(nullable = false, updatable = false)
    private String address;

    @Column(nullable = false, updatable = false)
    private String events;

    @Column(nullable = false, updatable = false)
    private String secret;

    @Column(nullable = false, updatable = false)
    private Instant created;

    @Column(nullable = false, updatable = false)
    private long createdBy;

    @Column(nullable = false)
    private int failures;

    @Column
    private @Nullable Instant failingSince;

    /** Until then nothing is sent, so that an address that is down is not asked for every message that waits. */
    @Column
    private @Nullable Instant holdUntil;

    @Column
    private @Nullable Instant paused;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected WebhookRow() {}

    WebhookRow(ProjectId project, String address, Set<Event> events, String secret, Instant created, AccountId by) {
        this.projectId = project.value();
        this.address = address;
        this.events = EnumSet.copyOf(events).stream().map(Event::word).collect(joining(","));
        this.secret = secret;
        this.created = created;
        this.createdBy = by.value();
    }

    boolean tells(Event event) {
        return events().contains(event);
    }

    private Set<Event> events() {
        Set<Event> set = EnumSet.noneOf(Event.class);
        for (String word : events.split(",")) set.add(Event.stored(word));
        return set;
    }

    String address() {
        return address;
    }

    String secret() {
        return secret;
    }

    void arrived() {
        failures = 0;
        failingSince = null;
        holdUntil = null;
    }

    /** @param gone whether the address said that it wants nothing any more */
    void failed(Instant now, boolean gone) {
        failures++;
        if (failingSince == null) failingSince = now;
        holdUntil = now.plus(Pauses.hold(failures));
        boolean hopeless = failures >= FAILURES_TO_PAUSE
                && failingSince.plus(FAILING_TO_PAUSE).isBefore(now);
        if (paused == null && (gone || hopeless)) paused = now;
    }

    void resume() {
        paused = null;
        arrived();
    }

    long number() {
        return Objects.requireNonNull(id);
    }

    Webhook webhook() {
        return new Webhook(
                new WebhookId(number()),
                new ProjectId(projectId),
                address,
                events(),
                created,
                new AccountId(createdBy),
                failures,
                paused);
    }
}
