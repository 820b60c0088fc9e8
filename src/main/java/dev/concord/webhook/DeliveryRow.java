package dev.concord.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "webhook_delivery")
class DeliveryRow {

    private static final int LONGEST_FAULT = 300;

    @Id
    @GeneratedValue(generator = "webhook_delivery_seq")
    @SequenceGenerator(name = "webhook_delivery_seq", sequenceName = "webhook_delivery_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false)
    private long webhookId;

    @Column(nullable = false, updatable = false)
    private String messageId;

    @Column(nullable = false, updatable = false)
    private String event;

    @Column(nullable = false, updatable = false)
    private String body;

    @Column(nullable = false, updatable = false)
    private Instant created;

    @Column(nullable = false)
    private int attempts;

    @Column
    private @Nullable Instant nextAt;

    @Column
    private @Nullable Instant lastAt;

    @Column(nullable = false)
    private boolean delivered;

    @Column
    private @Nullable Integer status;

    @Column
    private @Nullable String fault;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected DeliveryRow() {}

    DeliveryRow(WebhookId webhook, String messageId, Event event, String body, Instant created) {
        this.webhookId = webhook.value();
        this.messageId = messageId;
        this.event = event.word();
        this.body = body;
        this.created = created;
        this.nextAt = created;
    }

    String messageId() {
        return messageId;
    }

    String body() {
        return body;
    }

    WebhookId webhook() {
        return new WebhookId(webhookId);
    }

    void record(Answer answer, Instant now) {
        attempts++;
        lastAt = now;
        status = answer.status();
        fault = answer.fault() == null
                ? null
                : answer.fault()
                        .substring(0, Math.min(LONGEST_FAULT, answer.fault().length()));
        delivered = answer.arrived();
        Duration pause = delivered || event.equals(Event.TEST.word()) ? null : Pauses.after(attempts);
        nextAt = pause == null ? null : now.plus(pause);
    }

    /** Begins anew, whatever became of it. */
    void again(Instant now) {
        attempts = 0;
        delivered = false;
        nextAt = now;
    }

    Delivery delivery() {
        return new Delivery(
                new DeliveryId(Objects.requireNonNull(id)),
                webhook(),
                messageId,
                Event.stored(event),
                created,
                attempts,
                nextAt,
                lastAt,
                delivered,
                status,
                fault);
    }
}
