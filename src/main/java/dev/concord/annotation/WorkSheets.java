package dev.concord.annotation;

import dev.concord.account.ProjectId;
import dev.concord.assignment.AssignmentId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Speakers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets by their assignment, hidden repeats included, and settled gold by its article: for whoever compares the two. */
@Service
@Transactional(readOnly = true)
public class WorkSheets {

    private static final int CHUNK = 500;

    private final SheetRows rows;
    private final LabelStore labels;
    private final Speakers speakers;

    WorkSheets(SheetRows rows, LabelStore labels, Speakers speakers) {
        this.rows = rows;
        this.labels = labels;
        this.speakers = speakers;
    }

    /** The labels of each of the assignments that were opened. */
    public Map<AssignmentId, Labels> labels(Collection<AssignmentId> ids) {
        Map<AssignmentId, Labels> found = new HashMap<>();
        inChunks(ids.stream().map(AssignmentId::value).toList(), chunk -> {
            List<SheetRow> sheets = rows.findByAssignmentIdIn(chunk);
            Map<Long, Labels> bySheet = labelsOf(sheets);
            sheets.forEach(row -> found.put(
                    new AssignmentId(Objects.requireNonNull(row.assignmentId)),
                    Objects.requireNonNull(bySheet.get(row.sheetId().value()))));
        });
        return found;
    }

    /** The labels of gold, for those of the articles whose gold is settled. */
    public Map<ArticleId, Labels> settled(Collection<ArticleId> ids) {
        Map<ArticleId, Labels> found = new HashMap<>();
        inChunks(ids.stream().map(ArticleId::value).toList(), chunk -> {
            List<SheetRow> gold = rows.settledGold(chunk);
            Map<Long, Labels> bySheet = labelsOf(gold);
            gold.forEach(row -> found.put(
                    new ArticleId(row.articleId),
                    Objects.requireNonNull(bySheet.get(row.sheetId().value()))));
        });
        return found;
    }

    /** The project's articles whose gold is settled, in the order of their key. */
    public List<ArticleId> settled(ProjectId project) {
        return rows.settledIn(project.value()).stream().map(ArticleId::new).toList();
    }

    /** How many of the project's articles have settled gold. */
    public int countSettled(ProjectId project) {
        return rows.countSettled(project.value());
    }

    private Map<Long, Labels> labelsOf(List<SheetRow> sheets) {
        Map<Long, List<byte[]>> bySheet =
                labels.of(sheets.stream().map(row -> row.sheetId().value()).toList());
        return sheets.stream()
                .collect(Collectors.toMap(
                        row -> row.sheetId().value(),
                        row -> LabelJson.labels(
                                bySheet.getOrDefault(row.sheetId().value(), List.of()),
                                speakers.merged(row.project()))));
    }

    private static void inChunks(List<Long> ids, Consumer<List<Long>> each) {
        List<Long> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            each.accept(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }
}
