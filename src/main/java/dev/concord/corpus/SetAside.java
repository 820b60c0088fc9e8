package dev.concord.corpus;

import dev.concord.account.ProjectId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Articles that nobody is to be given any more, and that no new release holds. Labels and sources stay, and so does work
 * that somebody has begun.
 */
@Service
@Transactional
public class SetAside {

    private static final int CHUNK = 1000;

    private final ArticleRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SetAside(ArticleRows rows, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /** Sets articles of a project aside; gives those that were not yet. */
    public List<ArticleId> put(ProjectId project, Collection<ArticleId> wanted) {
        // as the database keeps it, for it is looked for again
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ArticleId> changed = new ArrayList<>();
        for (ArticleRow row : rows(project, wanted)) {
            if (row.setAsideAt != null) continue;
            row.setAsideAt = now;
            changed.add(row.articleId());
        }
        rows.flush();
        if (!changed.isEmpty()) events.publishEvent(new ArticlesSetAside(project, List.copyOf(changed), now, true));
        return changed;
    }

    /** Takes articles of a project back into work; gives those that were set aside. */
    public List<ArticleId> takeBack(ProjectId project, Collection<ArticleId> wanted) {
        Map<Instant, List<ArticleId>> changed = rows(project, wanted).stream()
                .filter(row -> row.setAsideAt != null)
                .collect(Collectors.groupingBy(
                        row -> {
                            Instant at = Objects.requireNonNull(row.setAsideAt);
                            row.setAsideAt = null;
                            return at;
                        },
                        Collectors.mapping(ArticleRow::articleId, Collectors.toList())));
        rows.flush();
        changed.forEach((at, ids) -> events.publishEvent(new ArticlesSetAside(project, ids, at, false)));
        return changed.values().stream().flatMap(List::stream).toList();
    }

    /** Those of the articles that are set aside. */
    @Transactional(readOnly = true)
    public Set<ArticleId> among(Collection<ArticleId> wanted) {
        Set<ArticleId> found = new HashSet<>();
        List<Long> ids = wanted.stream().map(ArticleId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            rows.setAside(ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .forEach(id -> found.add(new ArticleId(id)));
        }
        return found;
    }

    private List<ArticleRow> rows(ProjectId project, Collection<ArticleId> wanted) {
        List<ArticleRow> found = new ArrayList<>();
        List<Long> ids =
                wanted.stream().map(ArticleId::value).distinct().sorted().toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            found.addAll(rows.findByProjectIdAndIdIn(
                    project.value(), ids.subList(from, Math.min(ids.size(), from + CHUNK))));
        }
        return found;
    }
}
