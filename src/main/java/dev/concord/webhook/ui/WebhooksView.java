package dev.concord.webhook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.shell.Background;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import dev.concord.webhook.Delivery;
import dev.concord.webhook.Event;
import dev.concord.webhook.NewWebhook;
import dev.concord.webhook.Sending;
import dev.concord.webhook.Webhook;
import dev.concord.webhook.Webhooks;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which other programs are told what happens in a project, and whether they heard it. */
@Route("webhooks")
@PageTitle("Webhooks · Concord")
@Menu(title = "Webhooks", order = 9.5, icon = "vaadin:connect")
@RolesAllowed("LEAD")
class WebhooksView extends Main {

    final Select<Project> project = new Select<>();
    final Button make = new Button("New webhook");
    final Grid<Webhook> grid = new Grid<>();
    final DeliveryGrid deliveries;

    /** The message that is being sent. */
    transient CompletableFuture<Void> sent = CompletableFuture.completedFuture(null);

    private final transient Webhooks webhooks;
    private final transient Sending sending;
    private final transient CurrentAccount current;

    WebhooksView(Webhooks webhooks, Sending sending, Leading leading, CurrentAccount current) {
        this.webhooks = webhooks;
        this.sending = sending;
        this.current = current;
        deliveries = new DeliveryGrid(webhooks, this::resend);
        addClassNames("page", "webhooks");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText("Nobody is told yet. “New webhook” makes an address known.");
        grid.addColumn(LitRenderer.<Webhook>of("""
                                <div class="address">${item.address}</div><div class="about">${item.about}</div>""")
                        .withProperty("address", Webhook::address)
                        .withProperty("about", WebhooksView::about))
                .setHeader("Address")
                .setWidth("min(18rem, 50vw)")
                .setFlexGrow(1);
        grid.addComponentColumn(this::actions).setWidth("min(21rem, 38vw)").setFlexGrow(0);
        grid.addSelectionListener(
                change -> deliveries.show(change.getFirstSelectedItem().orElse(null)));
        add(
                new H1("Webhooks"),
                new Paragraph("Other programs are told by a signed message to their address, again and again for a day"
                        + " and a half until it arrives. Choose one to see its last messages."),
                bar(leading.projects()),
                grid,
                new H2("Messages of the last thirty days"),
                deliveries);
    }

    private Component bar(List<Project> led) {
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        project.setItems(led);
        project.setVisible(led.size() > 1);
        project.addValueChangeListener(change -> show());
        led.stream().findFirst().ifPresent(project::setValue);
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setEnabled(!led.isEmpty());
        make.addClickListener(click -> new NewWebhookDialog(this::make).open());
        var bar = new Div(project, make);
        bar.setClassName("bar");
        return bar;
    }

    private void show() {
        grid.setItems(webhooks.of(project.getValue().id()));
        deliveries.show(null);
    }

    private NewWebhook make(String address, Set<Event> events) {
        current.requireLead(project.getValue().id());
        NewWebhook made = webhooks.make(project.getValue().id(), address, events, current.id());
        show();
        grid.select(made.webhook());
        return made;
    }

    private static String about(Webhook one) {
        String when = one.events().stream().map(Event::words).collect(Collectors.joining(", ", "When ", "."));
        if (one.paused() != null) return "Paused, because nothing arrived any more. " + when;
        return switch (one.failures()) {
            case 0 -> when;
            case 1 -> when + " The last attempt failed.";
            default -> "%s The last %d attempts failed.".formatted(when, one.failures());
        };
    }

    private Component actions(Webhook one) {
        var test = new Button("Send a test", click -> test(one));
        test.setAriaLabel("Send a test to " + one.address());
        test.setDisableOnClick(true);
        var remove = new Button("Remove…", click -> askRemove(one));
        remove.setAriaLabel("Remove " + one.address());
        var resume = new Button("Resume", click -> resume(one));
        resume.setAriaLabel("Resume " + one.address());
        resume.setVisible(one.paused() != null);
        List.of(resume, test, remove).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        var actions = new Div(resume, test, remove);
        actions.setClassName("actions");
        return actions;
    }

    void test(Webhook one) {
        send(one, () -> sending.test(one.id()));
    }

    void resend(Delivery one) {
        send(webhooks.get(one.webhook()), () -> sending.again(one.id()));
    }

    private void send(Webhook to, Supplier<Delivery> message) {
        current.requireLead(to.project());
        sent = Background.run(message, () -> {}, delivery -> {
            show();
            webhooks.of(to.project()).stream()
                    .filter(one -> one.id().equals(to.id()))
                    .findFirst()
                    .ifPresent(grid::select);
            if (delivery == null) return;
            if (delivery.delivered()) Notices.success("It arrived.");
            else Notices.failure("It did not arrive: " + delivery.fault());
        });
    }

    void resume(Webhook one) {
        act(one, () -> webhooks.resume(one.id()), "Messages are sent again, beginning with those that waited.");
    }

    private void askRemove(Webhook one) {
        var dialog = new ConfirmDialog(
                "Remove this webhook?",
                "%s is told nothing any more, and its messages and secret are forgotten.".formatted(one.address()),
                "Remove",
                confirm -> remove(one));
        dialog.setCancelable(true);
        dialog.open();
    }

    void remove(Webhook one) {
        act(one, () -> webhooks.remove(one.id()), "The webhook is removed.");
    }

    private void act(Webhook one, Runnable deed, String done) {
        try {
            current.requireLead(one.project());
            deed.run();
            Notices.success(done);
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
        show();
    }
}
