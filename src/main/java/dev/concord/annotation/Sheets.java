package dev.concord.annotation;

import dev.concord.account.Accounts;
import dev.concord.account.ProjectId;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.assignment.SkipReason;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Projects;
import dev.concord.corpus.Speakers;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Refusal.Kind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads sheets and moves them on. Who may do so is asked at {@link SheetAccess}. */
@Service
public class Sheets {

    private final SheetRows rows;
    private final LabelStore labels;
    private final LabelLookup lookup;
    private final FinishedLookup finished;
    private final EntityManager entities;
    private final Assignments assignments;
    private final Accounts accounts;
    private final Articles articles;
    private final Projects projects;
    private final Speakers speakers;
    private final Schemes schemes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sheets(
            SheetRows rows,
            LabelStore labels,
            LabelLookup lookup,
            FinishedLookup finished,
            EntityManager entities,
            Assignments assignments,
            Accounts accounts,
            Articles articles,
            Projects projects,
            Speakers speakers,
            Schemes schemes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.labels = labels;
        this.lookup = lookup;
        this.finished = finished;
        this.entities = entities;
        this.assignments = assignments;
        this.accounts = accounts;
        this.articles = articles;
        this.projects = projects;
        this.speakers = speakers;
        this.schemes = schemes;
        this.events = events;
        this.clock = clock;
    }

    /** The sheet of an assignment, made when it is first opened; open work is marked as begun. */
    @Transactional
    public SheetId open(AssignmentId id) {
        Assignment assignment = assignments.open(id);
        return rows.findByAssignmentId(id.value())
                .orElseGet(() -> create(assignment))
                .sheetId();
    }

    private SheetRow create(Assignment assignment) {
        String labeller = accounts.find(assignment.annotator()).orElseThrow().name();
        int guideline =
                schemes.guidelineVersion(projects.get(assignment.project()).scheme());
        // from here on its text stays as it is
        rows.holdArticle(assignment.article().value());
        String key = articles.get(assignment.article()).key();
        return rows.save(new SheetRow(assignment, key, labeller, guideline, clock.instant()));
    }

    /** @throws SheetRefused if there is no such sheet */
    @Transactional(readOnly = true)
    public Sheet get(SheetId id) {
        SheetRow row = row(id);
        return row.toSheet(assignmentOf(row));
    }

    /**
     * Holds a sheet, and before it its article where it is gold, until the caller's transaction ends: until then nobody
     * else changes it.
     *
     * @throws SheetRefused if there is no such sheet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Sheet hold(SheetId id) {
        lookup.articleOfGold(id).ifPresent(rows::holdArticle);
        SheetRow row = held(id);
        return row.toSheet(assignmentOf(row));
    }

    /** A sheet's row, held; asks nothing where this transaction holds it already. */
    @Transactional(propagation = Propagation.MANDATORY)
    SheetRow held(SheetId id) {
        SheetRow row = entities.find(SheetRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) throw missing(id);
        return row;
    }

    /** @throws SheetRefused if there is no such sheet */
    @Transactional(readOnly = true)
    public Labels labels(SheetId id) {
        return LabelJson.labels(labels.of(id), speakers.merged(row(id).project()));
    }

    /** The sheet of an assignment, once it has been opened. */
    @Transactional(readOnly = true)
    public Optional<SheetId> find(AssignmentId id) {
        return rows.findByAssignmentId(id.value()).map(SheetRow::sheetId);
    }

    /**
     * Finished sheets with their labels: those that were submitted, and gold that was settled; hidden repeats are left
     * out. Read them page by page, in the order of the article's key and then the labeller's name.
     *
     * @param last the last one seen, or null to begin
     * @return at most so many sheets, and where to go on, or null at the end
     */
    @Transactional(readOnly = true)
    public FinishedPage finished(ProjectId project, @Nullable Cursor last, int limit) {
        Cursor from = last == null ? new Cursor("", "") : last;
        List<FinishedLookup.Found> found = finished.after(project, from, limit);
        List<Sheet> sheets = found.stream().map(FinishedLookup.Found::sheet).toList();
        Cursor next = found.size() < limit ? null : found.getLast().at();
        return new FinishedPage(withLabels(sheets), next);
    }

    /** The finished sheets of one article, by the labeller's name: those that were submitted, and gold once settled;
     * hidden repeats are left out. */
    @Transactional(readOnly = true)
    public List<LabelledSheet> finishedOf(ArticleId article) {
        return withLabels(finishedOnly(rows.findByArticleIdAndPassOrderByLabeller(article.value(), 1)));
    }

    /** The finished sheets of these articles, in three queries; hidden repeats are left out. */
    @Transactional(readOnly = true)
    public List<LabelledSheet> finishedOf(Collection<ArticleId> articles) {
        List<Long> ids = articles.stream().map(ArticleId::value).toList();
        return ids.isEmpty() ? List.of() : withLabels(finishedOnly(rows.findByArticleIdInAndPass(ids, 1)));
    }

    /** The finished hidden repeats of these articles, in two queries. */
    @Transactional(readOnly = true)
    public List<LabelledSheet> repeatsOf(Collection<ArticleId> articles) {
        List<Long> ids = articles.stream().map(ArticleId::value).toList();
        return ids.isEmpty() ? List.of() : withLabels(finishedOnly(rows.findByArticleIdInAndPass(ids, 2)));
    }

    /** Another one whenever a sheet of the project was finished, given back or settled; by counting, without labels. */
    @Transactional(readOnly = true)
    public String finishedMark(ProjectId project) {
        return rows.finishedMark(project.value());
    }

    /** A place in the order of {@link #finished}. */
    public record Cursor(String articleKey, String labeller) {}

    /** Some finished sheets, and where to go on (null at the end). */
    public record FinishedPage(
            List<LabelledSheet> sheets, @Nullable Cursor next) {}

    private List<Sheet> finishedOnly(List<SheetRow> seen) {
        Map<AssignmentId, Assignment> found = assignments.findAll(seen.stream()
                .filter(row -> row.assignmentId != null)
                .map(row -> new AssignmentId(Objects.requireNonNull(row.assignmentId)))
                .toList());
        return seen.stream()
                .map(row ->
                        row.toSheet(row.assignmentId == null ? null : found.get(new AssignmentId(row.assignmentId))))
                .filter(sheet -> sheet.state() == AssignmentState.SUBMITTED)
                .toList();
    }

    private List<LabelledSheet> withLabels(List<Sheet> sheets) {
        Map<Long, List<byte[]>> kept =
                labels.of(sheets.stream().map(sheet -> sheet.id().value()).toList());
        List<LabelledSheet> labelled = new ArrayList<>();
        for (Sheet sheet : sheets) {
            List<byte[]> theirs = kept.getOrDefault(sheet.id().value(), List.of());
            Map<String, String> merged = speakers.merged(sheet.project());
            labelled.add(new LabelledSheet(sheet, () -> LabelJson.labels(theirs, merged)));
        }
        return labelled;
    }

    /**
     * Finishes a sheet: its labels count from now on, and no longer change.
     *
     * @throws SheetRefused if it lacks what the scheme requires; it says where
     */
    @Transactional
    public void submit(SheetId id) {
        SheetRow row = locked(id);
        requireComplete(row);
        assignments.submit(row.assignment());
        labels.pack(row);
        moved(row, AssignmentState.SUBMITTED);
    }

    private void requireComplete(SheetRow row) {
        Scheme scheme = schemes.get(projects.get(row.project()).scheme());
        if (scheme.required().isEmpty()) return;
        Article article = articles.get(new ArticleId(row.articleId));
        List<Missing> missing = Missing.required(scheme, article, labels(row.sheetId()));
        if (!missing.isEmpty()) throw new SheetRefused(Kind.CONFLICT, Missing.sentence(missing));
    }

    /** Leaves an article out, with a reason and what there is to add to it. */
    @Transactional
    public void skip(SheetId id, SkipReason reason, String added) {
        SheetRow row = locked(id);
        assignments.skip(row.assignment(), reason, added);
        moved(row, AssignmentState.SKIPPED);
    }

    /** Gives a submitted or skipped sheet back to its annotator, with a reason. */
    @Transactional
    public void giveBack(SheetId id, String reason) {
        SheetRow row = locked(id);
        assignments.giveBack(row.assignment(), reason);
        moved(row, AssignmentState.RETURNED);
    }

    /** Keeps how many labels a program proposed for a sheet, and how many of them its labeller took. */
    @Transactional
    public void countSuggestions(SheetId id, int suggested, int accepted) {
        SheetRow row = rows.lock(id.value()).orElseThrow(() -> missing(id));
        row.suggested = suggested;
        row.accepted = accepted;
    }

    /** Takes the sheet's row first, as every operation does, so that none slips in after the sheet is finished. */
    private SheetRow locked(SheetId id) {
        SheetRow row = rows.lock(id.value()).orElseThrow(() -> missing(id));
        if (row.assignmentId == null) {
            throw new SheetRefused(
                    Kind.CONFLICT,
                    "Gold is nobody's work: it is settled, and neither submitted, skipped nor returned.");
        }
        return row;
    }

    private void moved(SheetRow row, AssignmentState state) {
        events.publishEvent(
                new SheetMoved(row.sheetId(), row.project(), new ArticleId(row.articleId), row.labeller, state));
    }

    private @Nullable Assignment assignmentOf(SheetRow row) {
        return row.assignmentId == null ? null : assignments.get(new AssignmentId(row.assignmentId));
    }

    private SheetRow row(SheetId id) {
        return rows.findById(id.value()).orElseThrow(() -> missing(id));
    }

    static SheetRefused missing(SheetId id) {
        return new SheetRefused(Kind.NOT_FOUND, "There is no sheet with the number %d.".formatted(id.value()));
    }
}
