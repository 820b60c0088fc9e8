package dev.concord.webhook;

import dev.concord.account.ProjectId;
import dev.concord.annotation.GoldSettled;
import dev.concord.annotation.SheetMoved;
import dev.concord.assignment.AssignmentState;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Projects;
import dev.concord.release.Release;
import dev.concord.release.ReleasePublished;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes what happens down for those who want to know, within its transaction: neither is there without the other. */
@Component
@Transactional
class Outbox {

    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;
    private final Projects projects;
    private final Articles articles;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(
            WebhookRows webhooks,
            DeliveryRows deliveries,
            Projects projects,
            Articles articles,
            JsonMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.projects = projects;
        this.articles = articles;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void on(SheetMoved moved) {
        if (moved.state() != AssignmentState.SUBMITTED) return;
        tell(moved.project(), Event.SUBMITTED, () -> {
            Map<String, Object> data = about(moved.project());
            data.put("article", articles.get(moved.article()).key());
            data.put("sheet", moved.sheet().value());
            data.put("labeller", moved.labeller());
            return data;
        });
    }

    @EventListener
    void on(GoldSettled settled) {
        if (!settled.settled()) return;
        tell(settled.project(), Event.SETTLED, () -> {
            Map<String, Object> data = about(settled.project());
            data.put("article", articles.get(settled.article()).key());
            data.put("number", settled.article().value());
            return data;
        });
    }

    @EventListener
    void on(ReleasePublished published) {
        Release release = published.release();
        tell(release.project(), Event.RELEASED, () -> {
            Map<String, Object> data = about(release.project());
            data.put("release", release.id().value());
            data.put("number", release.number());
            data.put("labels", release.labels().word());
            data.put("articles", release.articles());
            data.put("records", release.records());
            data.put("manifest_sha256", release.manifestSha256());
            return data;
        });
    }

    /** A message that tells nothing but that it arrived. */
    DeliveryRow test(Webhook webhook) {
        return write(webhook.id(), Event.TEST, about(webhook.project()), clock.instant());
    }

    private void tell(ProjectId project, Event event, Supplier<Map<String, Object>> data) {
        List<WebhookRow> listening = webhooks.findByProjectIdOrderById(project.value()).stream()
                .filter(webhook -> webhook.tells(event))
                .toList();
        if (listening.isEmpty()) return;
        Map<String, Object> told = data.get();
        Instant now = clock.instant();
        for (WebhookRow webhook : listening) write(new WebhookId(webhook.number()), event, told, now);
    }

    private DeliveryRow write(WebhookId webhook, Event event, Map<String, Object> data, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", event.word());
        body.put("timestamp", now.toString());
        body.put("data", data);
        return deliveries.save(
                new DeliveryRow(webhook, "msg_" + UUID.randomUUID(), event, json.writeValueAsString(body), now));
    }

    private Map<String, Object> about(ProjectId project) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("project", projects.get(project).slug());
        return data;
    }
}
