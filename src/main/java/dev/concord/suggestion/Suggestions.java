package dev.concord.suggestion;

import dev.concord.account.ProjectId;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.SheetMoved;
import dev.concord.annotation.Sheets;
import dev.concord.annotation.TextMoved;
import dev.concord.assignment.AssignmentState;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what models propose, and what annotators say to it. Labels are written by {@code annotation} alone. */
@Service
public class Suggestions {

    public static final int LONGEST_MODEL = 100;

    private final SuggestionRows rows;
    private final AnswerRows answers;
    private final Sheets sheets;
    private final Clock clock;

    Suggestions(SuggestionRows rows, AnswerRows answers, Sheets sheets, Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** A model's proposal for an article. */
    public record Incoming(ArticleId article, String model, Proposal proposal) {}

    /** Whether each of the proposals is there already, just so. */
    @Transactional(readOnly = true)
    public List<Boolean> knows(List<Incoming> proposals) {
        Map<String, SuggestionRow> there = there(proposals);
        return proposals.stream()
                .map(one -> {
                    SuggestionRow row = there.get(key(one.article.value(), one.model));
                    return row != null && row.proposal().equals(one.proposal);
                })
                .toList();
    }

    /**
     * Keeps proposals. A model's newer one for an article takes the place of its older one, and of the answers to that.
     *
     * @return how many are new or others than before
     */
    @Transactional
    public int put(ProjectId project, List<Incoming> proposals) {
        Map<String, SuggestionRow> there = there(proposals);
        Instant now = clock.instant();
        List<SuggestionRow> changed = new ArrayList<>();
        List<Long> outdated = new ArrayList<>();
        for (Incoming one : proposals) {
            SuggestionRow row = there.get(key(one.article.value(), one.model));
            if (row == null) row = new SuggestionRow(project, one.article, one.model);
            else if (row.proposal().equals(one.proposal)) continue;
            else outdated.add(Objects.requireNonNull(row.id));
            row.say(one.proposal, now);
            changed.add(row);
        }
        if (!outdated.isEmpty()) answers.forget(outdated);
        rows.saveAll(changed);
        return changed.size();
    }

    private Map<String, SuggestionRow> there(List<Incoming> proposals) {
        List<Long> articles =
                proposals.stream().map(one -> one.article.value()).distinct().toList();
        return articles.isEmpty()
                ? Map.of()
                : rows.findByArticleIdIn(articles).stream()
                        .collect(Collectors.toMap(row -> key(row.articleId, row.model), row -> row));
    }

    private static String key(long article, String model) {
        return article + " " + model;
    }

    /** What stands before the labeller of a sheet, by model. */
    @Transactional(readOnly = true)
    public List<Suggested> of(Sheet sheet) {
        List<SuggestionRow> found =
                rows.findByArticleIdOrderByModel(sheet.article().value());
        if (found.isEmpty()) return List.of();
        Map<Long, Map<String, Boolean>> said = said(sheet.id());
        return found.stream()
                .map(row -> new Suggested(row.model, row.proposal(), said.getOrDefault(row.id, Map.of())))
                .toList();
    }

    private Map<Long, Map<String, Boolean>> said(SheetId sheet) {
        Map<Long, Map<String, Boolean>> said = new HashMap<>();
        for (AnswerRow row : answers.ofSheet(sheet.value())) {
            AnswerRow.Key key = Objects.requireNonNull(row.key);
            said.computeIfAbsent(key.suggestionId(), made -> new HashMap<>()).put(key.labelKey(), row.accepted);
        }
        return said;
    }

    /**
     * What an annotator said to a proposed label.
     *
     * @param label its id, or {@link Proposal#SENTIMENT} or {@link Proposal#TOPICS}
     */
    public record Answer(String model, String label, boolean accepted) {}

    /**
     * Keeps answers; the last one to a label counts, and the same again changes nothing.
     *
     * @throws Refusal if nothing of that name was proposed; then nothing is kept
     */
    @Transactional
    public void answer(Sheet sheet, List<Answer> given) {
        Map<String, SuggestionRow> byModel = rows
                .findByArticleIdOrderByModel(sheet.article().value())
                .stream()
                .collect(Collectors.toMap(row -> row.model, row -> row));
        List<AnswerRow> kept = new ArrayList<>();
        for (Answer one : given) {
            SuggestionRow row = byModel.get(one.model);
            if (row == null || !row.proposal().keys().contains(one.label)) {
                throw new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "“%s” has proposed no label “%s” for this article.".formatted(one.model, one.label));
            }
            AnswerRow.Key key =
                    new AnswerRow.Key(Objects.requireNonNull(row.id), sheet.id().value(), one.label);
            AnswerRow answer = answers.findById(key).orElseGet(() -> new AnswerRow(key));
            answer.accepted = one.accepted;
            answer.answeredAt = clock.instant();
            kept.add(answer);
        }
        answers.saveAll(kept);
    }

    /** A finished sheet says how many labels were proposed, and how many of them were taken. */
    @EventListener
    @Transactional
    void on(SheetMoved moved) {
        if (moved.state() != AssignmentState.SUBMITTED) return;
        List<SuggestionRow> found =
                rows.findByArticleIdOrderByModel(moved.article().value());
        if (found.isEmpty()) return;
        int proposed = found.stream().mapToInt(row -> row.labelCount).sum();
        long accepted = answers.ofSheet(moved.sheet().value()).stream()
                .filter(answer -> answer.accepted)
                .count();
        sheets.countSuggestions(moved.sheet(), proposed, Math.toIntExact(accepted));
    }

    /** Proposals move with the text; those that cannot go, for they propose what is not there any more. */
    @EventListener
    @Transactional
    void on(TextMoved moved) {
        rows.findByArticleIdOrderByModel(moved.article().value())
                .forEach(row -> row.say(row.proposal().moved(moved.text()), row.createdAt));
    }

    /** How each model's proposals fare in a project, by model. */
    @Transactional(readOnly = true)
    public List<ModelRate> rates(ProjectId project) {
        Map<String, long[]> said = new LinkedHashMap<>();
        for (Object[] row : answers.answers(project.value())) {
            said.computeIfAbsent((String) row[0], made -> new long[2])[Boolean.TRUE.equals(row[1]) ? 0 : 1] =
                    (Long) row[2];
        }
        return rows.models(project.value()).stream()
                .map(row -> {
                    long[] answered = said.getOrDefault((String) row[0], new long[2]);
                    return new ModelRate(
                            (String) row[0], (Long) row[1], ((Number) row[2]).longValue(), answered[0], answered[1]);
                })
                .toList();
    }
}
