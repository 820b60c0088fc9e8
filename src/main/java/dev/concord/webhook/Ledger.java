package dev.concord.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the courier reads and writes, in short transactions around its sending. */
@Component
@Transactional
class Ledger {

    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;

    Ledger(WebhookRows webhooks, DeliveryRows deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @Transactional(readOnly = true)
    List<WebhookId> due(Instant now) {
        return webhooks.due(now).stream().map(WebhookId::new).toList();
    }

    @Transactional(readOnly = true)
    Optional<Letter> next(WebhookId webhook, Instant now) {
        return deliveries.due(webhook.value(), now, Limit.of(1)).stream()
                .findFirst()
                .flatMap(this::letter);
    }

    @Transactional(readOnly = true)
    Optional<Letter> letter(DeliveryId delivery) {
        return deliveries.findById(delivery.value()).flatMap(this::letter);
    }

    private Optional<Letter> letter(DeliveryRow row) {
        return webhooks.findById(row.webhook().value())
                .map(hook -> new Letter(
                        row.delivery().id(),
                        row.webhook(),
                        hook.address(),
                        hook.secret(),
                        row.messageId(),
                        row.body()));
    }

    /** Null where the webhook was removed meanwhile. */
    @Nullable
    Delivery record(Letter letter, Answer answer, Instant now) {
        WebhookRow webhook = webhooks.lock(letter.webhook().value()).orElse(null);
        DeliveryRow delivery = deliveries.findById(letter.delivery().value()).orElse(null);
        if (webhook == null || delivery == null) return null;
        delivery.record(answer, now);
        if (answer.arrived()) webhook.arrived();
        else webhook.failed(now, answer.gone());
        return delivery.delivery();
    }

    void forget(Instant before) {
        deliveries.removeOlder(before);
    }
}
