package dev.concord.webhook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.concord.webhook.Delivery;
import dev.concord.webhook.Webhook;
import dev.concord.webhook.Webhooks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The last messages to one webhook, and what became of them. */
class DeliveryGrid extends Grid<Delivery> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final transient Webhooks webhooks;
    private final transient Consumer<Delivery> resend;

    DeliveryGrid(Webhooks webhooks, Consumer<Delivery> resend) {
        this.webhooks = webhooks;
        this.resend = resend;
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        addColumn(LitRenderer.<Delivery>of("""
                                <div>${item.event}</div><div class="about">${item.when}</div>
                                <div class="about">${item.became}</div>""")
                        .withProperty("event", one -> one.event().word())
                        .withProperty("when", one -> when(one.created()))
                        .withProperty("became", DeliveryGrid::became))
                .setHeader("Message")
                .setWidth("min(20rem, 56vw)")
                .setFlexGrow(1);
        addComponentColumn(this::action).setAutoWidth(true).setFlexGrow(0);
        setEmptyStateText("Nothing was sent here yet.");
    }

    void show(@Nullable Webhook webhook) {
        if (webhook == null) {
            setItems();
            return;
        }
        setItems(
                query ->
                        webhooks
                                .deliveries(webhook.id(), Long.MAX_VALUE, query.getPage(), query.getPageSize())
                                .stream(),
                query -> (int) webhooks.countDeliveries(webhook.id()));
    }

    static String became(Delivery one) {
        String tried = one.attempts() == 1 ? "1 attempt" : "%d attempts".formatted(one.attempts());
        return switch (one.state()) {
            case DELIVERED -> "Arrived, answered %d.".formatted(one.status());
            case FAILED -> "%s Given up after %s.".formatted(fault(one), tried);
            case WAITING ->
                one.attempts() == 0
                        ? "Waits to be sent."
                        : "%s %s, next at %s.".formatted(fault(one), tried, one.next() == null ? "" : when(one.next()));
        };
    }

    private static String fault(Delivery one) {
        return one.fault() == null ? "" : one.fault();
    }

    private static String when(Instant moment) {
        return WHEN.format(moment);
    }

    private Component action(Delivery one) {
        var again = new Button("Resend");
        again.addThemeVariants(ButtonVariant.TERTIARY);
        again.setAriaLabel("Resend %s of %s".formatted(one.event().word(), when(one.created())));
        again.setDisableOnClick(true);
        again.addClickListener(click -> resend.accept(one));
        return again;
    }
}
