package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.annotation.LabelledSheet;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.Assignments;
import dev.concord.shell.Refusal.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows annotators what became of their own sheets, where a lead allows it. */
@Service
@Transactional(readOnly = true)
public class Outcomes {

    private final SettingRows settings;
    private final UnitRows units;
    private final DecisionRows decisions;
    private final Sheets sheets;
    private final Assignments assignments;

    Outcomes(SettingRows settings, UnitRows units, DecisionRows decisions, Sheets sheets, Assignments assignments) {
        this.settings = settings;
        this.units = units;
        this.decisions = decisions;
        this.sheets = sheets;
        this.assignments = assignments;
    }

    /** Whether annotators of the project may see them; not before a lead says so. */
    public boolean allowed(ProjectId project) {
        return settings.findById(project.value()).map(row -> row.outcomes).orElse(false);
    }

    @Transactional
    public void allow(ProjectId project, boolean outcomes) {
        SettingRow row = settings.findById(project.value()).orElseGet(() -> new SettingRow(project));
        row.outcomes = outcomes;
        settings.save(row);
    }

    /**
     * What became of the reader's own sheet.
     *
     * @throws CaseRefused unless it is her own and finished, the lead allows it, and the article's gold is settled
     */
    public SheetOutcome of(SheetId id, AccountId reader) {
        Sheet sheet = sheets.get(id);
        if (sheet.assignment() == null
                || !assignments.get(sheet.assignment()).annotator().equals(reader)) {
            throw new CaseRefused(Kind.FORBIDDEN, "This sheet is not yours.");
        }
        if (!allowed(sheet.project())) {
            throw new CaseRefused(Kind.FORBIDDEN, "The lead of this project does not show outcomes.");
        }
        List<LabelledSheet> finished = sheets.finishedOf(sheet.article());
        LabelledSheet mine = finished.stream()
                .filter(one -> one.sheet().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CaseRefused(Kind.CONFLICT, "Submit this sheet first."));
        if (finished.stream().noneMatch(one -> one.sheet().isGold())) {
            throw new CaseRefused(Kind.CONFLICT, "The gold of this article is not settled yet.");
        }
        return new SheetOutcome(sheet.article(), lines(mine));
    }

    private List<SheetOutcome.Line> lines(LabelledSheet mine) {
        List<UnitRow> rows = units
                .findByArticleIdOrderById(mine.sheet().article().value())
                .stream()
                .filter(unit -> unit.state == CaseState.DECIDED)
                .sorted(Comparator.comparing((UnitRow unit) -> unit.layer.whole() ? 0 : 1)
                        .thenComparing(unit -> unit.spanStart)
                        .thenComparing(UnitRow::id))
                .toList();
        Map<Long, DecisionRow> standing =
                decisions
                        .findAllById(rows.stream()
                                .map(unit -> Objects.requireNonNull(unit.decisionId))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(row -> row.unitId, row -> row));
        List<SheetOutcome.Line> lines = new ArrayList<>();
        for (UnitRow unit : rows) {
            SheetOutcome.Line line = line(unit, Objects.requireNonNull(standing.get(unit.id())), mine);
            // what only others had labelled, and gold has not, is theirs
            if (line.mine() != null || !line.gold().isEmpty()) lines.add(line);
        }
        return lines;
    }

    private static SheetOutcome.Line line(UnitRow unit, DecisionRow decision, LabelledSheet sheet) {
        LabelValue mine = Member.value(
                UnitLabels.of(unit, List.of(sheet)).get(sheet.sheet().labeller()));
        List<LabelValue> gold =
                decision.labels(unit.layer).stream().map(GoldLabel::value).toList();
        Set<CaseKind> kinds = gold.stream()
                .map(value -> Differences.between(mine, value))
                .min(Comparator.comparingInt(Set::size))
                .orElseGet(() -> Differences.between(mine, null));
        return new SheetOutcome.Line(
                unit.layer,
                mine,
                gold,
                kinds,
                decision.reason == null ? null : Reason.byCode(decision.reason).orElse(null));
    }
}
