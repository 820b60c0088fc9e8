package dev.concord.webhook;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Brings what stands in the outbox to its addresses: each address by itself and one message after the other, so that a
 * slow one keeps nobody else waiting. What was sent when the server was killed is sent again, under the same id.
 */
@Component
class Courier implements DisposableBean {

    private static final int AT_ONCE = 16;

    private final Ledger ledger;
    private final Post post;
    private final Clock clock;
    private final Set<WebhookId> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService rounds = Executors.newVirtualThreadPerTaskExecutor();

    Courier(Ledger ledger, Post post, Clock clock) {
        this.ledger = ledger;
        this.post = post;
        this.clock = clock;
    }

    /** Begins to bring whatever is due. */
    void setOut() {
        for (WebhookId webhook : ledger.due(clock.instant())) {
            if (busy.add(webhook)) rounds.execute(() -> round(webhook));
        }
    }

    private void round(WebhookId webhook) {
        try {
            free.acquire();
            try {
                bring(webhook);
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy.remove(webhook);
        }
    }

    /** All that is due, up to the first that does not arrive. */
    void bring(WebhookId webhook) {
        Optional<Letter> letter = ledger.next(webhook, clock.instant());
        while (letter.isPresent()) {
            Delivery brought = send(letter.get());
            if (brought == null || !brought.delivered()) return;
            letter = ledger.next(webhook, clock.instant());
        }
    }

    /** Brings one now, whatever it waited for. Null where the webhook was removed meanwhile. */
    @Nullable
    Delivery bring(DeliveryId delivery) {
        return ledger.letter(delivery).map(this::send).orElse(null);
    }

    private @Nullable Delivery send(Letter letter) {
        Answer answer = post.send(letter, clock.instant());
        return ledger.record(letter, answer, clock.instant());
    }

    @Override
    public void destroy() {
        rounds.shutdownNow();
    }
}
