package dev.concord.annotation;

import dev.concord.account.AccountId;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes sheets: the one way in for labels. */
@Service
public class Operations {

    /** Keeps a transaction short; a client with more sends them in several calls. */
    public static final int MOST_PER_CALL = 1000;

    private final Sheets sheets;
    private final LabelStore labels;
    private final LabelLookup lookup;
    private final EntityManager entities;
    private final Assignments assignments;
    private final Projects projects;
    private final Articles articles;
    private final Speakers speakers;
    private final Schemes schemes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Operations(
            Sheets sheets,
            LabelStore labels,
            LabelLookup lookup,
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
        this.lookup = lookup;
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
        return apply(sheets.hold(id), by, wanted);
    }

    /** As {@link #apply(SheetId, AccountId, List)}, for a sheet that {@link SheetAccess#holdWritable} holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Saved apply(Sheet held, AccountId by, List<Operation> wanted) {
        return held.isGold()
                ? edit(held, by, wanted)
                : write(held.id(), by, wanted).saved();
    }

    private Saved edit(Sheet gold, AccountId by, List<Operation> wanted) {
        Labels before = LabelJson.labels(labels.of(gold.id()), speakers.merged(gold.project()));
        Written written = write(gold.id(), by, wanted);
        if (!written.changes().isEmpty()) {
            events.publishEvent(new GoldEdited(gold.project(), gold.article(), by, before, written.changes()));
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
        entities.flush();
        SheetRow sheet = sheets.held(id);
        if (wanted.isEmpty()) return new Written(new Saved(sheet.revision, List.of()), List.of());
        Set<UUID> known = lookup.applied(id, wanted.stream().map(Operation::id).toList());
        AssignmentState state = stateOf(sheet);
        if (state.editable()) labels.unpack(sheet);
        SchemeId scheme = projects.get(sheet.project()).scheme();
        Work work = new Work(sheet, new HashMap<>(), schemes.guidelineVersion(scheme), by, clock.instant());
        OperationRules rules = rules(work, scheme);
        List<Outcome> outcomes = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Operation operation : wanted) {
            outcomes.add(
                    known.contains(operation.id())
                            ? Outcome.duplicate(operation.id())
                            : one(operation, state, rules, work));
            if (outcomes.getLast().result() == Outcome.Result.APPLIED) {
                known.add(operation.id());
                changes.add(operation.change());
            }
        }
        return new Written(new Saved(sheet.revision, outcomes), changes);
    }

    private record LabelId(Layer layer, String key) {}

    /** @param rows those asked for so far; empty where there is none, or none any more */
    private record Work(
            SheetRow sheet, Map<LabelId, Optional<LabelRow>> rows, int guideline, AccountId by, Instant now) {}

    private Optional<LabelRow> row(Work work, Layer layer, String key) {
        return work.rows.computeIfAbsent(
                new LabelId(layer, key),
                wanted -> lookup.row(work.sheet.sheetId(), layer, key).map(id -> entities.find(LabelRow.class, id)));
    }

    private Outcome one(Operation operation, AssignmentState state, OperationRules rules, Work work) {
        if (!state.editable()) {
            return Outcome.refused(
                    operation.id(),
                    work.sheet.isGold()
                            ? "The gold of this article is settled. Reopen it, then labels can change again."
                            : "This article is %s. A lead can return it, then labels can change again."
                                    .formatted(state.words()));
        }
        String objection = rules.objection(operation.change())
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
        LabelRow row = row(work, change.layer(), change.labelKey()).orElse(null);
        if (json != null) {
            if (row == null) row = new LabelRow(work.sheet.sheetId(), change, json, work.guideline);
            else row.say(change, json, work.guideline);
            entities.persist(row);
            work.rows.put(new LabelId(change.layer(), change.labelKey()), Optional.of(row));
        } else if (row != null) {
            entities.remove(row);
            // Hibernate would write a label put again under that key before it removes this one
            entities.flush();
            work.rows.put(new LabelId(change.layer(), change.labelKey()), Optional.empty());
        }
        entities.persist(new OperationRow(work.sheet, operation, json, work.by, work.now));
    }

    private Optional<String> stillInUse(SheetRow sheet, Change change) {
        if (!(change instanceof Change.Remove remove) || remove.layer() != Layer.MENTION) {
            return Optional.empty();
        }
        entities.flush();
        return lookup.quoteOf(sheet.sheetId(), remove.labelKey())
                .map(quote -> "value.id: \"%s\" is the source of quote \"%s\"; give that quote another source first."
                        .formatted(remove.labelKey(), quote));
    }

    private AssignmentState stateOf(SheetRow sheet) {
        return sheet.assignmentId == null
                ? sheet.goldState()
                : assignments.touch(new AssignmentId(sheet.assignmentId)).state();
    }

    private OperationRules rules(Work work, SchemeId scheme) {
        return new OperationRules(
                articles.get(new ArticleId(work.sheet.articleId)).text(),
                schemes.get(scheme),
                slug -> speakers.has(work.sheet.project(), slug),
                mention -> row(work, Layer.MENTION, mention).isPresent());
    }
}
