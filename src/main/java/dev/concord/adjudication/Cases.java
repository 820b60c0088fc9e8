package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists cases and shows them. Whether the caller may is asked at {@link CaseAccess}. */
@Service
@Transactional(readOnly = true)
public class Cases {

    /** Beyond it a list is only said to have more. */
    public static final int MOST_COUNTED = 1000;

    private final UnitRows units;
    private final CaseSearch search;
    private final CaseViews views;
    private final Stale stale;

    Cases(UnitRows units, CaseSearch search, CaseViews views, Stale stale) {
        this.units = units;
        this.search = search;
        this.views = views;
        this.stale = stale;
    }

    /**
     * Some cases, the worst first.
     *
     * @param next cursor to go on with; null at the end
     */
    public record Page(List<CaseLine> lines, @Nullable String next) {}

    /**
     * A page of the cases that the filter finds, without those of articles that the reader still labels herself.
     *
     * @param cursor as the page before gave it, or null to begin
     */
    public Page search(ProjectId project, AccountId reader, CaseFilter filter, @Nullable String cursor, int limit) {
        List<Long> places = search.after(project, reader, filter, place(cursor), limit);
        List<Long> ids = places.stream().map(CaseFacets::idAt).toList();
        var found = units.findAllById(ids).stream().collect(Collectors.toMap(UnitRow::id, unit -> unit));
        List<UnitRow> ordered =
                ids.stream().map(found::get).filter(Objects::nonNull).toList();
        return new Page(views.lines(ordered), places.size() < limit ? null : String.valueOf(places.getLast()));
    }

    private static long place(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new CaseRefused(
                    CaseRefused.Kind.INVALID, "cursor: \"%s\" is none that this list gave out.".formatted(cursor));
        }
    }

    /** How many cases the filter finds, at most {@link #MOST_COUNTED} + 1. */
    public int count(ProjectId project, AccountId reader, CaseFilter filter) {
        return search.count(project, reader, filter, MOST_COUNTED + 1);
    }

    /** The case after this one in a list, also where this one no longer stands in it. */
    public Optional<CaseId> next(CaseId id, AccountId reader, CaseFilter filter) {
        UnitRow unit = row(id);
        return search.after(new ProjectId(unit.projectId), reader, filter, CaseFacets.place(unit), 1).stream()
                .findFirst()
                .map(place -> new CaseId(CaseFacets.idAt(place)));
    }

    /** The case before this one in a list. */
    public Optional<CaseId> previous(CaseId id, AccountId reader, CaseFilter filter) {
        UnitRow unit = row(id);
        return search.before(new ProjectId(unit.projectId), reader, filter, CaseFacets.place(unit))
                .map(place -> new CaseId(CaseFacets.idAt(place)));
    }

    /** @throws CaseRefused if there is no such case */
    public Case get(CaseId id) {
        UnitRow unit = row(id);
        return views.cases(unit.article(), List.of(unit)).getFirst();
    }

    /** Every unit of an article, also those on which all agree: whole-article layers first, then in reading order. */
    public List<Case> of(ArticleId article) {
        List<UnitRow> rows = units.findByArticleIdOrderById(article.value()).stream()
                .filter(unit -> unit.state != CaseState.GONE)
                .sorted(Comparator.comparing((UnitRow unit) -> unit.layer.whole() ? 0 : 1)
                        .thenComparing(unit -> unit.spanStart)
                        .thenComparing(unit -> unit.layer)
                        .thenComparing(unit -> unit.spanEnd)
                        .thenComparing(UnitRow::id))
                .toList();
        return views.cases(article, rows);
    }

    /** Of how many articles the cases are still being drawn, after an import or after speakers were merged. */
    public int waiting(ProjectId project) {
        return stale.waiting(project);
    }

    /** How many cases of an article nobody has decided, those put to the group among them. */
    public int undecided(ArticleId article) {
        return (int) units.countByArticleIdAndStateIn(article.value(), List.of(CaseState.OPEN, CaseState.GROUP));
    }

    /** What the cases of a project can be chosen by. */
    public record Choices(
            List<String> labellers, List<String> outlets, List<Integer> guidelines, List<String> topics) {}

    public Choices choices(ProjectId project) {
        return new Choices(
                search.choices(project, "who:"),
                search.choices(project, "outlet:"),
                search.choices(project, "guideline:").stream()
                        .map(Integer::valueOf)
                        .sorted()
                        .toList(),
                search.choices(project, "topic:"));
    }

    private UnitRow row(CaseId id) {
        return units.findById(id.value()).orElseThrow(() -> CaseRefused.missing(id));
    }
}
