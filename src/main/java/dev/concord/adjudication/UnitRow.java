package dev.concord.adjudication;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "adjudication_unit")
class UnitRow {

    static final String AGREED = "agreed";

    /** Whose decision stands. */
    enum DecidedBy {
        PERSON,
        RULE
    }

    @Id
    @GeneratedValue(generator = "adjudication_unit_seq")
    @SequenceGenerator(name = "adjudication_unit_seq", sequenceName = "adjudication_unit_seq")
    @Nullable
    Long id;

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "article_id", nullable = false)
    long articleId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    CaseLayer layer = CaseLayer.QUOTES;

    @Column(name = "span_start", nullable = false)
    int spanStart;

    @Column(name = "span_end", nullable = false)
    int spanEnd;

    @Column(nullable = false)
    String excerpt = "";

    /** By labeller, the label's key and what it says, cut short; "-" where a labeller has nothing here. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String members = "{}";

    /** By what it can be looked for, a line each. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String facets = "";

    @Column(nullable = false)
    int kinds;

    /** The weightiest kind. */
    @Column(name = "main_kind", nullable = false)
    String mainKind = AGREED;

    @Column(nullable = false)
    int severity;

    @Column(nullable = false)
    int labellers;

    @Column(nullable = false)
    int agreeing;

    @Column(nullable = false)
    boolean tied;

    /** Grows with every decision and every change of a sheet that matters here. */
    @Column(nullable = false)
    long revision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    CaseState state = CaseState.OPEN;

    @Column(nullable = false)
    boolean changed;

    @Column(nullable = false)
    boolean settled;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_by")
    @Nullable
    DecidedBy decidedBy;

    /** The decision that stands. */
    @Column(name = "decision_id")
    @Nullable
    Long decisionId;

    protected UnitRow() {}

    UnitRow(ProjectId project, ArticleId article, CaseLayer layer) {
        this.projectId = project.value();
        this.articleId = article.value();
        this.layer = layer;
    }

    CaseId caseId() {
        return new CaseId(id());
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    ArticleId article() {
        return new ArticleId(articleId);
    }

    Set<CaseKind> kindSet() {
        return CaseKind.of(kinds);
    }

    /** By labeller, the key of the label that belongs here; labellers with none are left out. */
    Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        ValueJson.map(members).forEach((labeller, entry) -> {
            if (!entry.equals("-")) keys.put(labeller, entry.substring(0, entry.lastIndexOf(':')));
        });
        return keys;
    }

    /** Takes what the sheets say now. */
    void say(Unit unit, String text, List<String> facetLines) {
        Verdict verdict = Verdict.of(unit.members());
        Map<String, String> now = new HashMap<>();
        unit.members()
                .forEach((labeller, member) -> now.put(
                        labeller, member == null ? "-" : member.key() + ":" + ValueJson.fingerprint(member.value())));
        String json = ValueJson.map(now);
        if (!json.equals(members)) revision++;
        members = json;
        standAt(unit.start(), unit.end(), text);
        kinds = CaseKind.mask(verdict.kinds());
        mainKind = CaseKind.main(verdict.kinds()).map(CaseKind::wire).orElse(AGREED);
        severity = verdict.severity();
        labellers = unit.members().size();
        agreeing = verdict.agreeing();
        tied = verdict.tied();
        facets = String.join("\n", facetLines);
    }

    void standAt(int start, int end, String text) {
        spanStart = start;
        spanEnd = end;
        excerpt = layer.whole() ? "" : excerpt(text.substring(start, end));
    }

    private static String excerpt(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= 120) return line;
        int end = Character.isHighSurrogate(line.charAt(118)) ? 118 : 119;
        int space = line.lastIndexOf(' ', end);
        return line.substring(0, space > 60 ? space : end) + "…";
    }

    /** Nobody has a label here any more. */
    void empty(Set<String> finished) {
        Map<String, String> now = new HashMap<>();
        finished.forEach(labeller -> now.put(labeller, "-"));
        String json = ValueJson.map(now);
        if (!json.equals(members)) revision++;
        members = json;
        kinds = 0;
        mainKind = AGREED;
        severity = 0;
        labellers = 0;
        agreeing = 0;
        tied = false;
    }

    /** Which decision stands, if any: the state follows from it. */
    void stand(@Nullable DecisionRow standing) {
        decisionId = standing == null ? null : standing.id;
        decidedBy = standing == null ? null : standing.mergeRule == null ? DecidedBy.PERSON : DecidedBy.RULE;
        state = standing == null ? undecided() : standing.outcome == null ? CaseState.GROUP : CaseState.DECIDED;
        changed = state == CaseState.DECIDED && standing != null && differs(ValueJson.map(standing.seen));
    }

    private CaseState undecided() {
        if (labellers == 0) return CaseState.GONE;
        return kinds == 0 ? CaseState.AGREED : CaseState.OPEN;
    }

    /** A sheet that was given back and is not finished has not changed anything yet. */
    private boolean differs(Map<String, String> seen) {
        return ValueJson.map(members).entrySet().stream()
                .anyMatch(now -> !said(now.getValue()).equals(said(seen.getOrDefault(now.getKey(), ""))));
    }

    private static String said(String entry) {
        return entry.substring(entry.lastIndexOf(':') + 1);
    }

    /** Whether it is listed: what all agree on is no case unless a person has decided it. */
    boolean listed() {
        return state != CaseState.GONE && (kinds != 0 || decidedBy == DecidedBy.PERSON) && state != CaseState.AGREED;
    }
}
