package dev.concord.webhook;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.shell.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks of projects. Whether the caller leads the project is the caller's door's business. */
@Service
@Transactional
public class Webhooks {

    private static final int MOST = 20;

    private final WebhookRows rows;
    private final DeliveryRows deliveries;
    private final Outbox outbox;
    private final Post post;
    private final Clock clock;

    Webhooks(WebhookRows rows, DeliveryRows deliveries, Outbox outbox, Post post, Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.post = post;
        this.clock = clock;
    }

    /** @throws Refusal if the address may not be told, no event is chosen, or there are too many webhooks */
    public NewWebhook make(ProjectId project, String address, Set<Event> events, AccountId by) {
        if (events.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, "events: choose at least one.");
        String checked = post.address(address).toString();
        if (rows.findByProjectIdOrderById(project.value()).size() >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "A project has at most %d webhooks.".formatted(MOST));
        }
        String secret = Signature.secret();
        var row = rows.saveAndFlush(new WebhookRow(project, checked, events, secret, clock.instant(), by));
        return new NewWebhook(row.webhook(), secret);
    }

    /** The project's, oldest first; they are few. */
    @Transactional(readOnly = true)
    public List<Webhook> of(ProjectId project) {
        return rows.findByProjectIdOrderById(project.value()).stream()
                .map(WebhookRow::webhook)
                .toList();
    }

    /** @throws Refusal if there is none of this number */
    @Transactional(readOnly = true)
    public Webhook get(WebhookId id) {
        return row(id).webhook();
    }

    /** Ends it; what still waited is not sent. */
    public void remove(WebhookId id) {
        row(id);
        rows.remove(id.value());
    }

    /** Sends again, beginning with what waited. */
    public void resume(WebhookId id) {
        rows.lock(id.value()).orElseThrow(() -> none(id)).resume();
    }

    /** Writes a message that tells nothing; it is sent once. */
    public DeliveryId test(WebhookId id) {
        return outbox.test(get(id)).delivery().id();
    }

    /** Lets a message be sent anew, under the id it had. */
    public void again(DeliveryId id) {
        delivery(id).again(clock.instant());
    }

    /** @throws Refusal if there is none of this number */
    @Transactional(readOnly = true)
    public Delivery get(DeliveryId id) {
        return delivery(id).delivery();
    }

    /** Messages with a smaller number than {@code before}, newest first. They are kept for thirty days. */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(WebhookId id, long before, int page, int size) {
        return deliveries
                .findByWebhookIdAndIdLessThanOrderByIdDesc(id.value(), before, PageRequest.of(page, size))
                .stream()
                .map(DeliveryRow::delivery)
                .toList();
    }

    @Transactional(readOnly = true)
    public long countDeliveries(WebhookId id) {
        return deliveries.countByWebhookId(id.value());
    }

    private DeliveryRow delivery(DeliveryId id) {
        return deliveries
                .findById(id.value())
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_FOUND, "There is no delivery %d.".formatted(id.value())));
    }

    private WebhookRow row(WebhookId id) {
        return rows.findById(id.value()).orElseThrow(() -> none(id));
    }

    private static Refusal none(WebhookId id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "There is no webhook %d.".formatted(id.value()));
    }
}
