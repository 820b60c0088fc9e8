package dev.concord.annotation;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Projects;
import dev.concord.corpus.Speakers;
import dev.concord.scheme.SchemeId;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Refusal;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes sheets: the one way in for labels. */
@Service
public class Operations {

    /** Keeps a transaction short; a client with more sends them in several calls. */
    public static final int MOST_PER_CALL = 1000;

    private final SheetRows sheets;
    private final LabelRows labels;
    private final OperationRows operations;
    private final EntityManager entities;
    private final Assignments assignments;
    private final Projects projects;
    private final Articles articles;
    private final Speakers speakers;
    private final Schemes schemes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Operations(
            SheetRows sheets,
            LabelRows labels,
            OperationRows operations,
            EntityManager entities,
            Assignments assignments,
            Projects projects,
            Articles articles,
            Speakers speakers,
            Schemes schemes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.labels = labels;
        this.operations = operations;
        this.entities = entities;
        this.assignments = assignments;
        this.projects = projects;
        this.articles = articles;
        this.speakers = speakers;
        this.schemes = schemes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Applies operations in order, in one transaction. One that cannot be applied is refused with its reason and does
     * not stop the others; one that was applied before changes nothing. The cost does not depend on the length of the
     * article nor on the number of labels there are.
     *
     * @throws Refusal if there is no such sheet, or there are more than {@link #MOST_PER_CALL} operations
     */
    @Transactional
    public Saved apply(SheetId id, AccountId by, List<Operation> wanted) {
        Long article = sheets.articleOfGold(id.value()).orElse(null);
        return article == null ? write(id, by, wanted).saved() : edit(id, article, by, wanted);
    }

    /** As {@link #apply(SheetId, AccountId, List)}, for who has read the sheet: what it is does not change. */
    @Transactional
    public Saved apply(Sheet sheet, AccountId by, List<Operation> wanted) {
        return sheet.isGold()
                ? edit(sheet.id(), sheet.article().value(), by, wanted)
                : write(sheet.id(), by, wanted).saved();
    }

    private Saved edit(SheetId id, long article, AccountId by, List<Operation> wanted) {
        sheets.holdArticle(article);
        Labels before = LabelJson.labels(
                labels.texts(List.of(id.value())),
                speakers.merged(articles.get(new ArticleId(article)).project()));
        Written written = write(id, by, wanted);
        if (!written.changes().isEmpty()) {
            ArticleId edited = new ArticleId(article);
            events.publishEvent(new GoldEdited(articles.get(edited).project(), edited, by, before, written.changes()));
        }
        return written.saved();
    }

    /** The answer, and those of the changes that were applied now. */
    record Written(Saved saved, List<Change> changes) {}

    /** As {@link #apply}, without telling anybody that gold was changed by hand. */
    @Transactional
    Written write(SheetId id, AccountId by, List<Operation> wanted) {
        if (wanted.size() > MOST_PER_CALL) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "A call takes at most %d operations, not %d.".formatted(MOST_PER_CALL, wanted.size()));
        }
        SheetRow sheet = sheets.lock(id.value()).orElseThrow(() -> Sheets.missing(id));
        if (wanted.isEmpty()) return new Written(new Saved(sheet.revision, List.of()), List.of());
        Set<UUID> known = new HashSet<>(
                operations.known(id.value(), wanted.stream().map(Operation::id).toList()));
        AssignmentState state = stateOf(sheet);
        Work work = new Work(sheet, rules(sheet), schemes.guidelineVersion(schemeOf(sheet)), by, clock.instant());
        List<Outcome> outcomes = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Operation operation : wanted) {
            outcomes.add(
                    known.contains(operation.id()) ? Outcome.duplicate(operation.id()) : one(operation, state, work));
            if (outcomes.getLast().result() == Outcome.Result.APPLIED) {
                known.add(operation.id());
                changes.add(operation.change());
            }
        }
        return new Written(new Saved(sheet.revision, outcomes), changes);
    }

    private record Work(SheetRow sheet, OperationRules rules, int guideline, AccountId by, Instant now) {}

    private Outcome one(Operation operation, AssignmentState state, Work work) {
        if (!state.editable()) {
            return Outcome.refused(
                    operation.id(),
                    work.sheet.isGold()
                            ? "The gold of this article is settled. Reopen it, then labels can change again."
                            : "This article is %s. A lead can return it, then labels can change again."
                                    .formatted(state.words()));
        }
        String objection = work.rules
                .objection(operation.change())
                .or(() -> stillInUse(work.sheet, operation.change()))
                .orElse(null);
        if (objection != null) return Outcome.refused(operation.id(), objection);
        write(operation, work);
        return Outcome.applied(operation.id());
    }

    private void write(Operation operation, Work work) {
        Change change = operation.change();
        work.sheet.next(work.now, work.guideline);
        String json = LabelJson.of(change);
        LabelRow row = labels.findBySheetIdAndLayerAndLabelKey(
                        work.sheet.sheetId().value(), change.layer(), change.labelKey())
                .orElse(null);
        if (json == null) {
            if (row != null) labels.delete(row);
        } else {
            if (row == null) row = new LabelRow(work.sheet.sheetId(), change.layer(), change.labelKey());
            row.say(change, json);
            row.guideline = work.guideline;
            row.changedAt = work.now;
            labels.save(row);
        }
        entities.persist(new OperationRow(work.sheet, operation, json, work.by, work.now));
    }

    private Optional<String> stillInUse(SheetRow sheet, Change change) {
        if (!(change instanceof Change.Remove remove) || remove.layer() != Layer.MENTION) {
            return Optional.empty();
        }
        return labels.findFirstBySheetIdAndSourceKey(sheet.sheetId().value(), remove.labelKey())
                .map(quote -> "value.id: \"%s\" is the source of quote \"%s\"; give that quote another source first."
                        .formatted(remove.labelKey(), quote.labelKey));
    }

    private AssignmentState stateOf(SheetRow sheet) {
        return sheet.assignmentId == null
                ? sheet.goldState()
                : assignments.touch(new AssignmentId(sheet.assignmentId)).state();
    }

    private SchemeId schemeOf(SheetRow sheet) {
        return projects.get(new ProjectId(sheet.projectId)).scheme();
    }

    private OperationRules rules(SheetRow sheet) {
        ProjectId project = new ProjectId(sheet.projectId);
        long id = sheet.sheetId().value();
        return new OperationRules(
                articles.get(new ArticleId(sheet.articleId)).text(),
                schemes.get(schemeOf(sheet)),
                slug -> speakers.has(project, slug),
                mention -> labels.findBySheetIdAndLayerAndLabelKey(id, Layer.MENTION, mention)
                        .isPresent());
    }
}
