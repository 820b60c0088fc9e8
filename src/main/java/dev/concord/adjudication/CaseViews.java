package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.annotation.LabelledSheet;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Articles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of rows what people see; a few queries for a page, however long it is. */
@Component
class CaseViews {

    private final DecisionRows decisions;
    private final Recount recount;
    private final Articles articles;
    private final Accounts accounts;

    CaseViews(DecisionRows decisions, Recount recount, Articles articles, Accounts accounts) {
        this.decisions = decisions;
        this.recount = recount;
        this.articles = articles;
        this.accounts = accounts;
    }

    List<CaseLine> lines(List<UnitRow> units) {
        Map<ArticleId, ArticleSummary> summaries =
                articles.summaries(units.stream().map(UnitRow::article).toList());
        Map<Long, DecisionRow> standing =
                decisions
                        .findAllById(units.stream()
                                .map(unit -> unit.decisionId)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(row -> row.unitId, row -> row));
        Map<AccountId, Person> people = people(standing.values());
        return units.stream()
                .map(unit -> line(
                        unit, Objects.requireNonNull(summaries.get(unit.article())), standing.get(unit.id()), people))
                .toList();
    }

    private static CaseLine line(
            UnitRow unit, ArticleSummary article, @Nullable DecisionRow standing, Map<AccountId, Person> people) {
        return new CaseLine(
                unit.caseId(),
                article,
                unit.settled,
                unit.layer,
                unit.kindSet(),
                unit.state,
                unit.changed,
                unit.severity,
                List.copyOf(ValueJson.map(unit.members).keySet()),
                unit.excerpt,
                standing == null ? null : past(standing, unit.layer, people));
    }

    /** @param units of the article, in the order wanted */
    List<Case> cases(ArticleId article, List<UnitRow> units) {
        List<LabelledSheet> sheets = recount.compared(article);
        Map<String, String> names = new HashMap<>();
        for (LabelledSheet sheet : sheets) {
            String labeller = sheet.sheet().labeller();
            names.put(
                    labeller, accounts.byName(labeller).map(Person::displayName).orElse(labeller));
        }
        Map<Long, List<DecisionRow>> history =
                decisions
                        .findByUnitIdInOrderById(units.stream().map(UnitRow::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.unitId));
        Map<AccountId, Person> people =
                people(history.values().stream().flatMap(List::stream).toList());
        return units.stream()
                .map(unit -> one(unit, sheets, names, history.getOrDefault(unit.id(), List.of()), people))
                .toList();
    }

    private static Case one(
            UnitRow unit,
            List<LabelledSheet> sheets,
            Map<String, String> names,
            List<DecisionRow> history,
            Map<AccountId, Person> people) {
        DecisionRow standing = history.stream()
                .filter(row -> Objects.equals(row.id, unit.decisionId))
                .findFirst()
                .orElse(null);
        return new Case(
                unit.caseId(),
                new ProjectId(unit.projectId),
                unit.article(),
                unit.revision,
                unit.layer,
                unit.kindSet(),
                unit.state,
                unit.changed,
                unit.severity,
                unit.settled,
                unit.spanStart,
                unit.spanEnd,
                opinions(unit, sheets, names),
                standing == null ? null : values(standing.outcome, unit.layer),
                history.stream().map(row -> past(row, unit.layer, people)).toList());
    }

    private static List<Opinion> opinions(UnitRow unit, List<LabelledSheet> sheets, Map<String, String> names) {
        if (sheets.isEmpty()) return List.of();
        SortedMap<String, @Nullable Member> members = UnitLabels.of(unit, sheets);
        Map<String, Integer> groups = Verdict.of(members).groups();
        return sheets.stream()
                .map(sheet -> sheet.sheet())
                .map(sheet -> new Opinion(
                        sheet.labeller(),
                        names.getOrDefault(sheet.labeller(), sheet.labeller()),
                        sheet.guideline(),
                        groups.getOrDefault(sheet.labeller(), 0),
                        Member.value(members.get(sheet.labeller()))))
                .toList();
    }

    private Map<AccountId, Person> people(Collection<DecisionRow> rows) {
        return accounts.findAll(rows.stream().map(DecisionRow::by).toList());
    }

    private static Past past(DecisionRow row, CaseLayer layer, Map<AccountId, Person> people) {
        return new Past(
                row.clientId,
                row.action,
                ValueJson.words(row.chosen),
                Objects.requireNonNull(people.get(row.by())),
                row.decidedAt,
                row.reason,
                row.note,
                values(row.outcome, layer),
                values(row.goldBefore, layer),
                row.mergeRule,
                row.mergeId,
                row.undoneAt);
    }

    private static @Nullable List<LabelValue> values(@Nullable String json, CaseLayer layer) {
        return json == null
                ? null
                : ValueJson.labels(layer, json).stream().map(GoldLabel::value).toList();
    }
}
