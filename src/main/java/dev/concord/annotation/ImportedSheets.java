package dev.concord.annotation;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Gift;
import dev.concord.assignment.Giving;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Speakers;
import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.scheme.Scheme;
import dev.concord.shell.Refusal;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over sheets that were made elsewhere. A sheet that is here already is never changed: the same one again is known,
 * another one by the same labeller is refused.
 */
@Service
public class ImportedSheets {

    private final SheetRows rows;
    private final LabelStore labels;
    private final Speakers speakers;
    private final Giving giving;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportedSheets(
            SheetRows rows,
            LabelStore labels,
            Speakers speakers,
            Giving giving,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.labels = labels;
        this.speakers = speakers;
        this.giving = giving;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A labeller's sheet on an article.
     *
     * @param annotator whose sheet it is; null for gold
     * @param record holds the labels and tells how they came to be
     */
    public record Incoming(
            Article article, String labeller, @Nullable AccountId annotator, ArticleRecord record) {

        boolean finished() {
            String status = record.provenance().status();
            return status == null || status.equals(AssignmentState.SUBMITTED.wire());
        }
    }

    /** What became of a sheet. */
    public enum Result {
        ADDED,
        /** It is here already, with the same labels. */
        KNOWN,
        /** The labeller has labelled that article here, and otherwise; that stays as it is. */
        DIFFERS
    }

    /** Why the labels of a record cannot stand in a project; empty if they can. */
    public static Optional<String> objection(ArticleRecord record, Scheme scheme, Predicate<String> speakers) {
        Set<String> mentions = record.mentions().stream().map(Mention::id).collect(Collectors.toSet());
        OperationRules rules = new OperationRules(record.text(), scheme, speakers, mentions::contains);
        for (Change change : changes(record)) {
            Optional<String> wrong = rules.objection(change);
            if (wrong.isPresent()) return wrong.map(words -> named(change, words.replaceFirst("^value\\.", "")));
        }
        return Optional.empty();
    }

    private static String named(Change change, String words) {
        String layer = change.layer().name().toLowerCase(Locale.ROOT);
        if (change.labelKey().isEmpty()) return words.startsWith(layer) ? words : layer + ": " + words;
        return "%s “%s”: %s".formatted(layer, change.labelKey(), words);
    }

    private static List<Change> changes(ArticleRecord record) {
        List<Change> changes = new ArrayList<>();
        record.mentions().forEach(mention -> changes.add(new Change.PutMention(mention)));
        record.quotes().forEach(quote -> changes.add(new Change.PutQuote(quote)));
        if (record.sentiment() != null) changes.add(new Change.PutSentiment(record.sentiment()));
        if (!record.topics().isEmpty()) changes.add(new Change.PutTopics(record.topics()));
        return changes;
    }

    /** What {@link #add} would make of each, in order; writes nothing. */
    @Transactional(readOnly = true)
    public List<Result> look(List<Incoming> sheets) {
        Map<String, SheetRow> there = there(sheets);
        List<Long> ids =
                there.values().stream().map(row -> row.sheetId().value()).toList();
        Map<Long, List<byte[]>> known = labels.of(ids);
        return sheets.stream()
                .map(sheet -> {
                    SheetRow row = there.get(key(sheet));
                    if (row == null) return Result.ADDED;
                    List<byte[]> found = known.getOrDefault(row.sheetId().value(), List.of());
                    return isSame(found, sheet) ? Result.KNOWN : Result.DIFFERS;
                })
                .toList();
    }

    /**
     * Takes over sheets of one project, whose labels {@link #objection} has nothing against and of which no two are of
     * one labeller and article; all of them or, if that fails, none. Costs a few queries, however many sheets.
     *
     * @param by who brings them; null for whoever has the machine
     * @return what became of each, in order
     */
    @Transactional
    public List<Result> add(ProjectId project, List<Incoming> sheets, @Nullable AccountId by) {
        List<Result> results = look(sheets);
        List<Incoming> fresh = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            if (results.get(i) == Result.ADDED) fresh.add(sheets.get(i));
        }
        if (!fresh.isEmpty()) write(project, fresh, by);
        return results;
    }

    private Map<String, SheetRow> there(List<Incoming> sheets) {
        Set<Long> articles =
                sheets.stream().map(sheet -> sheet.article.id().value()).collect(Collectors.toSet());
        Set<String> labellers = sheets.stream().map(Incoming::labeller).collect(Collectors.toSet());
        if (articles.isEmpty()) return Map.of();
        return rows.of(articles.toArray(Long[]::new), labellers).stream()
                .collect(Collectors.toMap(row -> row.articleId + " " + row.labeller, row -> row));
    }

    private static String key(Incoming sheet) {
        return sheet.article.id().value() + " " + sheet.labeller;
    }

    /** A record may name a speaker as it was called before it was merged. */
    private boolean isSame(List<byte[]> kept, Incoming sheet) {
        Map<String, String> merged = speakers.merged(sheet.article.project());
        Labels known = LabelJson.labels(kept, merged);
        ArticleRecord record = sheet.record;
        List<Mention> mentions = record.mentions().stream()
                .map(mention -> LabelJson.now(mention, merged))
                .toList();
        return known.mentions().equals(mentions)
                && known.quotes().equals(LabelJson.named(record.quotes(), mentions))
                && Objects.equals(known.sentiment(), record.sentiment())
                && (known.topics() == null ? List.<String>of() : known.topics()).equals(record.topics());
    }

    private void write(ProjectId project, List<Incoming> fresh, @Nullable AccountId by) {
        Instant now = clock.instant();
        Iterator<AssignmentId> assignments = giving.takeOver(
                        project,
                        fresh.stream()
                                .filter(sheet -> sheet.annotator != null)
                                .map(sheet -> done(sheet, now))
                                .toList())
                .iterator();
        List<Whole> whole = new ArrayList<>();
        for (Incoming sheet : fresh) {
            AssignmentId assignment = sheet.annotator == null ? null : assignments.next();
            SheetRow row = sheet(project, sheet, assignment, now, by);
            List<Change> puts = changes(sheet.record);
            byte[] content = LabelPack.content(puts);
            row.packed = sheet.finished() && LabelPack.fits(content);
            whole.add(new Whole(row, puts, content));
        }
        holdTexts(fresh);
        rows.saveAll(whole.stream().map(Whole::row).toList());
        entities.flush();
        labels.insert(
                whole.stream().filter(one -> one.row.packed).map(Whole::pack).toList());
        labels.insertRows(whole.stream()
                .filter(one -> !one.row.packed)
                .flatMap(one -> one.pack().rows().stream())
                .toList());
        tell(project, fresh);
    }

    /** A sheet with its labels; it has no number before it is written. */
    private record Whole(SheetRow row, List<Change> puts, byte[] content) {

        LabelPack pack() {
            return new LabelPack(row.sheetId(), row.guideline, puts, content);
        }
    }

    /** Labels point into the text that was looked at: it must still be the article's, and stays so from here on. */
    private void holdTexts(List<Incoming> sheets) {
        Map<Long, Integer> looked = new HashMap<>();
        sheets.forEach(sheet -> looked.put(sheet.article.id().value(), sheet.article.version()));
        if (looked.isEmpty()) return;
        for (Object[] held : rows.holdArticles(looked.keySet())) {
            Integer version = looked.get(((Number) held[0]).longValue());
            if (version == null || version != ((Number) held[1]).intValue()) {
                throw new SheetRefused(
                        Refusal.Kind.CONFLICT,
                        "The text of an article was mended meanwhile. Bring the labels in again.");
            }
        }
    }

    private static Giving.Done done(Incoming sheet, Instant now) {
        Instant at = sheet.record.provenance().at();
        Gift gift = new Gift(sheet.article.id(), Objects.requireNonNull(sheet.annotator));
        return new Giving.Done(gift, !sheet.finished() ? null : at == null ? now : at);
    }

    private SheetRow sheet(
            ProjectId project, Incoming sheet, @Nullable AssignmentId assignment, Instant now, @Nullable AccountId by) {
        ArticleRecord.Provenance provenance = sheet.record.provenance();
        SheetRow row;
        if (assignment == null) {
            row = SheetRow.gold(sheet.article, 0);
            if (sheet.finished()) {
                row.settledAt = provenance.at() == null ? now : provenance.at();
                row.settledBy = by == null ? null : by.value();
            }
        } else {
            row = SheetRow.of(project, sheet.article, sheet.labeller, assignment);
        }
        row.tells(provenance, now);
        return row;
    }

    private void tell(ProjectId project, List<Incoming> fresh) {
        Set<ArticleId> finished = fresh.stream()
                .filter(Incoming::finished)
                .map(sheet -> sheet.article.id())
                .collect(Collectors.toSet());
        if (!finished.isEmpty()) events.publishEvent(new SheetsImported(project, finished));
    }
}
