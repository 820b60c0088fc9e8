package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Refusal.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many labellers each article is to have, and which still need some. */
@Service
@Transactional
public class Needs {

    /** So many ids fit into one statement on every database. */
    static final int CHUNK = 1000;

    private static final int HIGHEST = 1000;

    private final ArticleNeedRows rows;

    Needs(ArticleNeedRows rows) {
        this.rows = rows;
    }

    /** Every article of the project that is not set aside, with its holders, in the order of its key. */
    public List<Need> all(ProjectId project) {
        if (rows.count(project.value()) != rows.countArticles(project.value())) rows.catchUp(project.value());
        Map<Long, Set<AccountId>> holders = holders(project);
        return rows.all(project.value()).stream()
                .map(row -> new Need(
                        new ArticleId(row.articleId),
                        row.articleKey,
                        row.priority,
                        row.wanted == 0,
                        holders.getOrDefault(row.articleId, Set.of())))
                .toList();
    }

    private Map<Long, Set<AccountId>> holders(ProjectId project) {
        Map<Long, Set<AccountId>> holders = new HashMap<>();
        rows.holders(project.value())
                .forEach(row -> holders.computeIfAbsent((Long) row[0], article -> new HashSet<>())
                        .add(new AccountId((Long) row[1])));
        return holders;
    }

    /** How urgent the articles are, 0 for ordinary; whoever has them finds the most urgent first. */
    public void prioritise(ProjectId project, Collection<ArticleId> articles, int priority) {
        if (Math.abs(priority) > HIGHEST) {
            throw new AssignmentRefused(
                    Kind.INVALID, "A priority is a number from -%d to %d.".formatted(HIGHEST, HIGHEST));
        }
        rows.catchUp(project.value());
        inChunks(articles, chunk -> {
            rows.prioritise(project.value(), chunk, priority);
            rows.prioritiseGiven(project.value(), chunk, priority);
        });
    }

    /** The priority of each of the articles that has one. */
    @Transactional(readOnly = true)
    public Map<ArticleId, Integer> priorities(Collection<ArticleId> articles) {
        List<ArticleNeedRow> found = new ArrayList<>();
        inChunks(articles, chunk -> found.addAll(rows.of(chunk)));
        return found.stream()
                .filter(row -> row.priority != 0)
                .collect(Collectors.toMap(row -> new ArticleId(row.articleId), row -> row.priority));
    }

    /** Keeps articles out of plan and pull, for everybody of a calibration round has them. */
    public void exclude(ProjectId project, Collection<ArticleId> articles) {
        rows.catchUp(project.value());
        inChunks(articles, chunk -> {
            rows.want(chunk, 0);
            rows.recount(chunk);
        });
    }

    /** Sets anew how many each article needs. */
    void want(ProjectId project, WorkRule rule) {
        rows.catchUp(project.value());
        Double overlap = rule.overlap();
        rows.wantEverywhere(project.value(), overlap == null ? rule.perArticle() : 1);
        if (overlap != null) {
            List<Need> open =
                    all(project).stream().filter(need -> !need.excluded()).toList();
            Map<String, Integer> wanted = PlanInput.wanted(
                    open.stream()
                            .collect(Collectors.toMap(
                                    Need::key, need -> need.holders().size())),
                    rule);
            inChunks(
                    open.stream()
                            .filter(need -> Objects.equals(wanted.get(need.key()), 2))
                            .map(Need::article)
                            .toList(),
                    chunk -> rows.want(chunk, 2));
        }
        rows.recountAll(project.value());
    }

    /** Looks after articles that came in since the last time. */
    void catchUp(ProjectId project, WorkRule rule) {
        if (rows.count(project.value()) != rows.countArticles(project.value())) want(project, rule);
    }

    void recount(Collection<ArticleId> articles) {
        inChunks(articles, rows::recount);
    }

    Optional<ArticleId> next(ProjectId project, AccountId annotator) {
        return rows.next(project.value(), annotator.value(), Limit.of(1)).stream()
                .findFirst()
                .map(row -> new ArticleId(row.articleId));
    }

    /** How many labellings the project is to have. */
    long wanted(ProjectId project) {
        return Objects.requireNonNullElse(rows.wanted(project.value()), 0L);
    }

    static void inChunks(Collection<ArticleId> articles, Consumer<List<Long>> each) {
        List<Long> ids = articles.stream().map(ArticleId::value).toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            each.accept(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
        }
    }
}
