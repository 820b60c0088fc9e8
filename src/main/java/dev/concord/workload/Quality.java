package dev.concord.workload;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.agreement.Facets;
import dev.concord.agreement.Measure;
import dev.concord.annotation.Labels;
import dev.concord.annotation.WorkSheets;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.assignment.Purpose;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hidden gold and hidden repeats tell of each person. */
@Service
@Transactional(readOnly = true)
public class Quality {

    private final Assignments assignments;
    private final WorkSheets sheets;
    private final Articles articles;

    Quality(Assignments assignments, WorkSheets sheets, Articles articles) {
        this.assignments = assignments;
        this.sheets = sheets;
        this.articles = articles;
    }

    /**
     * Figures of one person.
     *
     * @param week the Monday of the week in which she submitted; null for all weeks together
     * @param articles how many they rest on
     */
    public record Line(AccountId account, @Nullable LocalDate week, int articles, List<Measure> measures) {}

    /** Everybody against hidden gold: all weeks together first, then week by week. */
    public List<Line> againstGold(ProjectId project) {
        List<Assignment> checks = submitted(project, Purpose.CHECK);
        Map<ArticleId, Labels> gold =
                sheets.settled(checks.stream().map(Assignment::article).toList());
        return lines(checks, one -> gold.get(one.article()), true);
    }

    /** Everybody against her own labels of before. */
    public List<Line> againstOneself(ProjectId project) {
        List<Assignment> repeats = submitted(project, Purpose.REPEAT);
        Map<AssignmentId, AssignmentId> first = new HashMap<>();
        var given = assignments.of(repeats.stream().map(Assignment::article).toList());
        for (Assignment repeat : repeats) {
            given.getOrDefault(repeat.article(), List.of()).stream()
                    .filter(one -> one.annotator().equals(repeat.annotator()))
                    .filter(one -> one.state() == AssignmentState.SUBMITTED)
                    .forEach(one -> first.put(repeat.id(), one.id()));
        }
        Map<AssignmentId, Labels> before = sheets.labels(first.values());
        return lines(repeats, one -> first.containsKey(one.id()) ? before.get(first.get(one.id())) : null, false);
    }

    private List<Assignment> submitted(ProjectId project, Purpose purpose) {
        return assignments.of(project, null, Set.of(purpose)).stream()
                .filter(one -> one.state() == AssignmentState.SUBMITTED)
                .toList();
    }

    private List<Line> lines(List<Assignment> work, Function<Assignment, @Nullable Labels> other, boolean weekly) {
        Map<AssignmentId, Labels> labels =
                sheets.labels(work.stream().map(Assignment::id).toList());
        Map<ArticleId, Article> texts =
                articles.findAll(work.stream().map(Assignment::article).toList());
        Map<AccountId, List<Assignment>> byPerson = work.stream().collect(Collectors.groupingBy(Assignment::annotator));
        List<Line> lines = new ArrayList<>();
        byPerson.forEach((account, hers) -> {
            SortedMap<LocalDate, Comparison> weeks = new TreeMap<>();
            Comparison all = new Comparison();
            for (Assignment one : hers) {
                Labels said = labels.get(one.id());
                Labels against = other.apply(one);
                if (said == null || against == null) continue;
                Article text = Objects.requireNonNull(texts.get(one.article()));
                Comparison week = weeks.computeIfAbsent(
                        Facets.week(Objects.requireNonNull(one.closedAt())), monday -> new Comparison());
                Stream.of(all, week).forEach(comparison -> comparison.add(text, said, against));
            }
            lines.add(new Line(account, null, all.articles(), all.measures()));
            if (weekly) {
                weeks.forEach((monday, week) -> lines.add(new Line(account, monday, week.articles(), week.measures())));
            }
        });
        return lines;
    }
}
