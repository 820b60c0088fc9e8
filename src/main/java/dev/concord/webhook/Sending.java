package dev.concord.webhook;

import dev.concord.shell.Refusal;
import org.springframework.stereotype.Service;

/** Sends at once, and says what came of it. It holds no transaction meanwhile. */
@Service
public class Sending {

    private final Webhooks webhooks;
    private final Courier courier;

    Sending(Webhooks webhooks, Courier courier) {
        this.webhooks = webhooks;
        this.courier = courier;
    }

    /** Sends a test, also to a webhook that is paused. */
    public Delivery test(WebhookId webhook) {
        return now(webhooks.test(webhook));
    }

    /** Sends a message anew, whatever became of it. */
    public Delivery again(DeliveryId delivery) {
        webhooks.again(delivery);
        return now(delivery);
    }

    private Delivery now(DeliveryId delivery) {
        Delivery brought = courier.bring(delivery);
        if (brought == null) throw new Refusal(Refusal.Kind.NOT_FOUND, "The webhook was removed meanwhile.");
        return brought;
    }
}
