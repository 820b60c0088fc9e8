package dev.concord.adjudication;

import dev.concord.agreement.Extent;
import dev.concord.annotation.Gold;
import dev.concord.annotation.GoldSettled;
import dev.concord.annotation.LabelledSheet;
import dev.concord.annotation.SheetMoved;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.AssignmentState;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the units of an article as its finished sheets are. What is decided stays decided; a change is only noted. */
@Service
class Recount {

    private final UnitRows units;
    private final DecisionRows decisions;
    private final CaseFacets facets;
    private final Sheets sheets;
    private final Gold gold;
    private final Articles articles;

    Recount(UnitRows units, DecisionRows decisions, CaseFacets facets, Sheets sheets, Gold gold, Articles articles) {
        this.units = units;
        this.decisions = decisions;
        this.facets = facets;
        this.sheets = sheets;
        this.gold = gold;
        this.articles = articles;
    }

    @EventListener
    @Transactional
    void on(SheetMoved moved) {
        article(moved.article());
    }

    @EventListener
    @Transactional
    void on(GoldSettled settled) {
        units.settle(settled.article().value(), settled.settled());
    }

    /** The sheets that are laid side by side. */
    List<LabelledSheet> compared(ArticleId article) {
        return sheets.finishedOf(article).stream()
                .filter(sheet -> !sheet.sheet().isGold())
                .toList();
    }

    @Transactional
    void article(ArticleId id) {
        article(id, false);
    }

    /** @param same whether labellers say what they said, and only a speaker is called otherwise */
    @Transactional
    void article(ArticleId id, boolean same) {
        gold.hold(id);
        List<LabelledSheet> compared = compared(id);
        List<UnitRow> there = units.findByArticleIdOrderById(id.value());
        List<Unit> drawn = compared.size() < 2 ? List.of() : Units.of(compared);
        if (drawn.isEmpty() && there.isEmpty()) return;
        Article article = articles.get(id);
        List<String> lines = CaseFacets.ofArticle(article, compared);
        boolean settled = settled(id);
        Map<Unit, UnitRow> known = match(drawn, there);
        List<UnitRow> now = new ArrayList<>();
        for (Unit unit : drawn) {
            UnitRow row = known.get(unit);
            if (row == null) row = new UnitRow(article.project(), id, unit.layer());
            row.say(unit, article.text(), CaseFacets.ofUnit(lines, unit));
            now.add(row);
        }
        units.saveAll(now);
        there.removeAll(known.values());
        now.addAll(leftover(there, compared));
        Map<Long, DecisionRow> standing = standing(now);
        if (same) now.forEach(row -> seenAsNow(row, standing));
        now.forEach(row -> row.stand(row.decisionId == null ? null : standing.get(row.decisionId)));
        now.forEach(row -> row.settled = settled);
        units.flush();
        facets.write(now);
    }

    private static void seenAsNow(UnitRow row, Map<Long, DecisionRow> standing) {
        DecisionRow decision = row.decisionId == null ? null : standing.get(row.decisionId);
        if (decision != null && !row.changed) decision.seen = row.members;
    }

    private boolean settled(ArticleId article) {
        return gold.find(article)
                .filter(found -> found.sheet().state() == AssignmentState.SUBMITTED)
                .isPresent();
    }

    /** Units that no sheet has any more: those that were never decided go. */
    private List<UnitRow> leftover(List<UnitRow> rest, List<LabelledSheet> compared) {
        if (rest.isEmpty()) return List.of();
        Set<Long> decided =
                decisions.decidedUnits(rest.stream().map(UnitRow::id).toList());
        List<UnitRow> gone =
                rest.stream().filter(row -> !decided.contains(row.id())).toList();
        facets.remove(rest);
        units.deleteAll(gone);
        Set<String> finished =
                compared.stream().map(sheet -> sheet.sheet().labeller()).collect(Collectors.toCollection(HashSet::new));
        List<UnitRow> kept = new ArrayList<>(rest);
        kept.removeAll(gone);
        kept.forEach(row -> row.empty(finished));
        return kept;
    }

    private Map<Long, DecisionRow> standing(List<UnitRow> rows) {
        return decisions
                .findAllById(rows.stream()
                        .map(row -> row.decisionId)
                        .filter(id -> id != null)
                        .toList())
                .stream()
                .collect(Collectors.toMap(DecisionRow::id, row -> row));
    }

    /** Which row a unit is: the one with the most labels in common, or else the one at its place. */
    private static Map<Unit, UnitRow> match(List<Unit> drawn, List<UnitRow> there) {
        record Likeness(Unit unit, UnitRow row, double worth) {}
        List<Likeness> likely = new ArrayList<>();
        for (UnitRow row : there) {
            Map<String, String> keys = row.keys();
            for (Unit unit : drawn) {
                double worth = unit.layer() == row.layer ? likeness(unit, row, keys) : 0;
                if (worth > 0) likely.add(new Likeness(unit, row, worth));
            }
        }
        likely.sort((a, b) -> Double.compare(b.worth, a.worth));
        Map<Unit, UnitRow> known = new LinkedHashMap<>();
        Set<UnitRow> taken = new HashSet<>();
        for (Likeness one : likely) {
            if (known.containsKey(one.unit) || taken.contains(one.row)) continue;
            known.put(one.unit, one.row);
            taken.add(one.row);
        }
        return known;
    }

    private static double likeness(Unit unit, UnitRow row, Map<String, String> keys) {
        if (unit.layer().whole()) return 1;
        long same = unit.members().entrySet().stream()
                .filter(member -> has(keys, member.getKey(), member.getValue()))
                .count();
        return same
                + Extent.of(new TextSpan(unit.start(), unit.end()))
                                .overlap(Extent.of(new TextSpan(row.spanStart, row.spanEnd)))
                        / 2;
    }

    private static boolean has(Map<String, String> keys, String labeller, @Nullable Member member) {
        return member != null && member.key().equals(keys.get(labeller));
    }
}
