package dev.concord.corpus;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.shell.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of articles, the present one and older ones. Only `annotation`, which knows whether an article has labels,
 * calls {@link #replace}.
 */
@Service
@Transactional(readOnly = true)
public class Texts {

    private final ArticleRows rows;
    private final ArticleVersionRows versions;
    private final ArticleSourceRows sources;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Texts(
            ArticleRows rows,
            ArticleVersionRows versions,
            ArticleSourceRows sources,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.versions = versions;
        this.sources = sources;
        this.clock = clock;
        this.events = events;
    }

    /** The pieces as a person left them, as JSON; empty while they are the cleaner's. */
    public Optional<String> pieces(ArticleId id) {
        return Optional.ofNullable(row(id).pieces);
    }

    /** The way from each character of an article's text back to its decoded source, in runs. */
    public int[] rawMap(ArticleId id) {
        return row(id).rawRuns();
    }

    /** The same of one of its texts. */
    public int[] rawMap(ArticleId id, int version) {
        ArticleRow row = row(id);
        if (row.version == version) return row.rawRuns();
        return older(id, version).orElseThrow(() -> missing(id, version)).rawRuns();
    }

    /** What an address or a table said the source is; null where none did. */
    public @Nullable String contentType(ArticleId id) {
        return sources.findById(id.value()).map(row -> row.contentType).orElse(null);
    }

    /** The older texts of an article, oldest first. */
    public List<ArticleVersion> versions(ArticleId id) {
        return versions.of(id.value()).stream()
                .map(ArticleVersionRow::toVersion)
                .toList();
    }

    /** Gives an article another text; the caller holds the article's row. What was its text stays as an older version. */
    @Transactional
    public void replace(ArticleId id, NewText fresh, AccountId by) {
        ArticleRow row = row(id);
        versions.save(new ArticleVersionRow(row, by, clock.instant()));
        row.put(fresh);
        rows.saveAndFlush(row);
        events.publishEvent(new TextReplaced(new ProjectId(row.projectId), id));
    }

    Optional<ArticleVersionRow> older(ArticleId id, int version) {
        return versions.findById(new ArticleVersionRow.Key(id.value(), version));
    }

    private ArticleRow row(ArticleId id) {
        return rows.findById(id.value())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "There is no article with the number %d.".formatted(id.value())));
    }

    static Refusal missing(ArticleId id, int version) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND, "Article %d has no version %d of its text.".formatted(id.value(), version));
    }
}
