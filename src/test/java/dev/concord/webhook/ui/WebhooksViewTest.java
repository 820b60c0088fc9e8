package dev.concord.webhook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.corpus.Project;
import dev.concord.shell.SecretDialog;
import dev.concord.webhook.Event;
import dev.concord.webhook.Webhook;
import dev.concord.webhook.Webhooks;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WebhooksViewTest extends ViewTest {

    static final String ADDRESS = "https://hooks.invalid/concord";

    @Autowired
    Webhooks webhooks;

    @Autowired
    Memberships memberships;

    Project project;
    AccountId lead;

    @BeforeEach
    void aLeadIsSignedIn() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        signIn(lead);
    }

    @Test
    void aWebhookIsMadeAndItsSecretShownOnce() {
        var view = navigate(WebhooksView.class);
        test(view.make).click();
        var dialog = $(NewWebhookDialog.class).single();
        test(dialog.address).setValue(ADDRESS);
        test(dialog.make).click();
        assertThat($(SecretDialog.class).single().secret()).startsWith("whsec_");
        Webhook made = test(view.grid).getRow(0);
        assertThat(made.address()).isEqualTo(ADDRESS);
        assertThat(made.events()).containsExactlyInAnyOrderElementsOf(Event.CHOICES);
    }

    @Test
    void aWrongAddressIsToldAndStays() {
        var view = navigate(WebhooksView.class);
        test(view.make).click();
        var dialog = $(NewWebhookDialog.class).single();
        test(dialog.address).setValue("http://hooks.invalid/");
        test(dialog.make).click();
        assertThat(notice()).isEqualTo("address: it has to begin with https://.");
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.address.getValue()).isEqualTo("http://hooks.invalid/");
    }

    @Test
    void aTestThatDoesNotArriveIsToldAndListed() {
        Webhook hook = hook();
        var view = navigate(WebhooksView.class);
        view.test(hook);
        finished(view.sent);
        assertThat(notice()).isEqualTo("It did not arrive: The address names a host that is not known.");
        assertThat(test(view.deliveries).size()).isOne();
        assertThat(DeliveryGrid.became(test(view.deliveries).getRow(0)))
                .isEqualTo("The address names a host that is not known. Given up after 1 attempt.");
    }

    @Test
    void aRemovedWebhookIsGone() {
        Webhook hook = hook();
        var view = navigate(WebhooksView.class);
        view.remove(hook);
        assertThat(notice()).isEqualTo("The webhook is removed.");
        assertThat(webhooks.of(project.id())).isEmpty();
    }

    @Test
    void whoLeadsNoMoreChangesNothing() {
        Webhook hook = hook();
        var view = navigate(WebhooksView.class);
        memberships.join(test.member(project, Role.ANNOTATOR), project.id(), Role.LEAD);
        memberships.join(lead, project.id(), Role.ANNOTATOR);
        view.remove(hook);
        assertThat(notice()).isEqualTo("Only a lead of this project may do this.");
        assertThat(webhooks.of(project.id())).hasSize(1);
    }

    private Webhook hook() {
        return webhooks.make(project.id(), ADDRESS, Set.of(Event.SUBMITTED), lead)
                .webhook();
    }
}
