package dev.concord.webhook.web;

import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Quota;
import dev.concord.account.Scope;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.webhook.Delivery;
import dev.concord.webhook.DeliveryId;
import dev.concord.webhook.Event;
import dev.concord.webhook.NewWebhook;
import dev.concord.webhook.Sending;
import dev.concord.webhook.Webhook;
import dev.concord.webhook.WebhookId;
import dev.concord.webhook.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes, tries and ends a project's webhooks, and shows what became of their messages: to leads only. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.LEAD)
@Tag(
        name = "Webhooks",
        description = "Addresses that are told what happens in a project, and what became of their messages.")
class WebhookController {

    private static final int PAGE = 100;

    private final Webhooks webhooks;
    private final Sending sending;
    private final Projects projects;
    private final CurrentAccount current;

    WebhookController(Webhooks webhooks, Sending sending, Projects projects, CurrentAccount current) {
        this.webhooks = webhooks;
        this.sending = sending;
        this.projects = projects;
        this.current = current;
    }

    /** @param events all of them where none is named */
    record WantedWebhook(@Nullable String address, @Nullable List<String> events) {}

    /** @param secret only in the answer that makes it */
    record WebhookAnswer(
            long id,
            String address,
            List<String> events,
            Instant created,
            int failures,
            @Nullable Instant paused,
            @Nullable String secret) {

        static WebhookAnswer of(Webhook webhook, @Nullable String secret) {
            return new WebhookAnswer(
                    webhook.id().value(),
                    webhook.address(),
                    webhook.events().stream().map(Event::word).toList(),
                    webhook.created(),
                    webhook.failures(),
                    webhook.paused(),
                    secret);
        }
    }

    /** @param items a project has at most twenty, so that there is no next page */
    record WebhookList(List<WebhookAnswer> items) {}

    record DeliveryAnswer(
            long id,
            String message,
            String event,
            String state,
            Instant created,
            int attempts,
            @Nullable Instant last,
            @Nullable Instant next,
            @Nullable Integer status,
            @Nullable String fault) {

        static DeliveryAnswer of(Delivery delivery) {
            return new DeliveryAnswer(
                    delivery.id().value(),
                    delivery.message(),
                    delivery.event().word(),
                    delivery.state().word(),
                    delivery.created(),
                    delivery.attempts(),
                    delivery.last(),
                    delivery.next(),
                    delivery.status(),
                    delivery.fault());
        }
    }

    record DeliveryList(
            List<DeliveryAnswer> items, @Nullable String next) {}

    @Operation(summary = "Lists the webhooks of a project.")
    @GetMapping("/projects/{slug}/webhooks")
    WebhookList list(@PathVariable String slug) {
        return new WebhookList(webhooks.of(led(slug).id()).stream()
                .map(webhook -> WebhookAnswer.of(webhook, null))
                .toList());
    }

    /** The secret stands in this answer and nowhere else. */
    @Operation(summary = "Makes a webhook; this answer alone has its secret.")
    @ApiResponse(responseCode = "201", description = "The webhook with its secret.", useReturnTypeSchema = true)
    @PostMapping("/projects/{slug}/webhooks")
    ResponseEntity<WebhookAnswer> make(@PathVariable String slug, @RequestBody WantedWebhook wanted) {
        Project project = led(slug);
        Set<Event> events = wanted.events() == null
                ? Set.copyOf(Event.CHOICES)
                : wanted.events().stream().map(Event::of).collect(Collectors.toSet());
        NewWebhook made =
                webhooks.make(project.id(), wanted.address() == null ? "" : wanted.address(), events, current.id());
        return ResponseEntity.created(
                        URI.create("/api/v1/webhooks/" + made.webhook().id().value()))
                .body(WebhookAnswer.of(made.webhook(), made.secret()));
    }

    @Operation(summary = "Gives one webhook.")
    @GetMapping("/webhooks/{id}")
    WebhookAnswer get(@PathVariable long id) {
        return WebhookAnswer.of(led(new WebhookId(id)), null);
    }

    @Operation(summary = "Ends a webhook.")
    @DeleteMapping("/webhooks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        webhooks.remove(led(new WebhookId(id)).id());
    }

    /** Sends a message that tells nothing, once, and answers what came of it. */
    @Operation(summary = "Sends a message that tells nothing, once, and says what came of it.")
    @PostMapping("/webhooks/{id}/test")
    @Quota.Of(Quota.HEAVY)
    DeliveryAnswer test(@PathVariable long id) {
        return DeliveryAnswer.of(sending.test(led(new WebhookId(id)).id()));
    }

    @Operation(summary = "Lets a paused webhook go on with what waited.")
    @PostMapping("/webhooks/{id}/resume")
    WebhookAnswer resume(@PathVariable long id) {
        WebhookId webhook = led(new WebhookId(id)).id();
        webhooks.resume(webhook);
        return WebhookAnswer.of(webhooks.get(webhook), null);
    }

    @Operation(summary = "Lists the messages of a webhook, latest first.")
    @GetMapping("/webhooks/{id}/deliveries")
    DeliveryList deliveries(@PathVariable long id, @RequestParam(required = false) @Nullable Long cursor) {
        List<Delivery> found =
                webhooks.deliveries(led(new WebhookId(id)).id(), cursor == null ? Long.MAX_VALUE : cursor, 0, PAGE);
        return new DeliveryList(
                found.stream().map(DeliveryAnswer::of).toList(),
                found.size() < PAGE ? null : String.valueOf(found.getLast().id().value()));
    }

    /** Sends a message again, under the id it had, and answers what came of it. */
    @Operation(summary = "Sends a message again, under the id it had.")
    @PostMapping("/deliveries/{id}/resend")
    @Quota.Of(Quota.HEAVY)
    DeliveryAnswer resend(@PathVariable long id) {
        Delivery delivery = webhooks.get(new DeliveryId(id));
        led(delivery.webhook());
        return DeliveryAnswer.of(sending.again(delivery.id()));
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return project;
    }

    private Webhook led(WebhookId id) {
        Webhook webhook = webhooks.get(id);
        current.requireLead(webhook.project());
        return webhook;
    }
}
