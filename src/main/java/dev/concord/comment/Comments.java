package dev.concord.comment;

import dev.concord.account.AccountId;
import dev.concord.account.Person;
import dev.concord.annotation.Gold;
import dev.concord.annotation.LabelPlaces;
import dev.concord.annotation.LabelPlaces.LabelRef;
import dev.concord.annotation.Layer;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Articles;
import dev.concord.shell.Refusal;
import dev.concord.shell.Refusal.Kind;
import dev.concord.text.TextSpan;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads comments. Who may do so is asked at {@link CommentAccess}. */
@Service
@Transactional
public class Comments {

    static final int LONGEST = 5000;
    private static final int EXCERPT = 200;

    private final ThreadRows threads;
    private final EntryRows entries;
    private final PersonRows people;
    private final Threads reader;
    private final Audience audience;
    private final Sheets sheets;
    private final LabelPlaces places;
    private final Articles articles;
    private final Gold gold;
    private final Clock clock;

    Comments(
            ThreadRows threads,
            EntryRows entries,
            PersonRows people,
            Threads reader,
            Audience audience,
            Sheets sheets,
            LabelPlaces places,
            Articles articles,
            Gold gold,
            Clock clock) {
        this.threads = threads;
        this.entries = entries;
        this.people = people;
        this.reader = reader;
        this.audience = audience;
        this.sheets = sheets;
        this.places = places;
        this.articles = articles;
        this.gold = gold;
        this.clock = clock;
    }

    /** The threads of a sheet: those on the article, then those on labels in reading order; resolved ones too. */
    @Transactional(readOnly = true)
    public List<CommentThread> of(SheetId sheet) {
        return reader.all(threads.findBySheetIdOrderByOpenedAt(sheet.value()).stream()
                .sorted(Comparator.comparing(row -> row.spanStart == null ? -1 : row.spanStart))
                .toList());
    }

    /** Those who may be mentioned on a sheet. */
    @Transactional(readOnly = true)
    public List<Person> audience(Sheet sheet) {
        return audience.of(sheet);
    }

    /** What came of a comment: its thread, and whether it is new. */
    public record Added(CommentThread thread, boolean fresh) {}

    /**
     * Begins a thread or answers in one, which opens it again if it was resolved. One that was sent before changes nothing.
     *
     * @throws Refusal naming the field that is wrong
     */
    public Added add(Sheet sheet, AccountId by, NewComment wanted) {
        // one after the other: two copies of one comment may come at once
        gold.hold(sheet.article());
        EntryRow known = entries.findById(wanted.id()).orElse(null);
        if (known != null) return repeated(known, sheet, by);
        String words = checked(wanted.words());
        List<Person> mentioned = audience.mentioned(sheet, words);
        Instant now = now();
        ThreadRow thread = wanted.thread() == null ? begun(sheet, wanted, now) : answered(sheet, wanted.thread());
        EntryRow entry = new EntryRow(wanted.id(), thread.threadId(), by, now);
        entry.say(words, mentioned.stream().map(Person::name).toList());
        entries.save(entry);
        thread.open(true, by, now);
        thread.changedAt = now;
        tell(thread, by, mentioned);
        return new Added(reader.one(thread), true);
    }

    private Added repeated(EntryRow known, Sheet sheet, AccountId by) {
        ThreadRow thread = threads.findById(known.threadId).orElseThrow();
        if (known.accountId != by.value() || thread.sheetId != sheet.id().value()) {
            throw new Refusal(Kind.CONFLICT, "id: another comment has it; each comment needs a new UUID.");
        }
        return new Added(reader.one(thread), false);
    }

    private ThreadRow begun(Sheet sheet, NewComment wanted, Instant now) {
        AccountId annotator = audience.annotator(sheet).map(Person::id).orElse(null);
        ThreadRow thread = new ThreadRow(wanted.id(), sheet, annotator, now);
        thread.kind = wanted.kind();
        if (wanted.layer() != null) thread.about(about(sheet, wanted.layer(), wanted.label()));
        return threads.save(thread);
    }

    private About about(Sheet sheet, Layer layer, @Nullable String label) {
        if (layer != Layer.MENTION && layer != Layer.QUOTE) return new About(layer, null, null, null, false);
        if (label == null) throw new Refusal(Kind.INVALID, "label: is missing; say which %s.".formatted(layer.wire()));
        TextSpan span = places.find(new LabelRef(sheet.id(), layer, label))
                .orElseThrow(() -> new Refusal(
                        Kind.INVALID, "label: this sheet never had a %s \"%s\".".formatted(layer.wire(), label)));
        String text = articles.get(sheet.article()).text();
        // it was removed from a text that was longer, before that was mended
        if (span.end() > text.length()) return new About(layer, label, null, null, false);
        String words = span.in(text);
        return new About(layer, label, span, brief(words), false);
    }

    private static String brief(String words) {
        return words.length() <= EXCERPT ? words : words.substring(0, EXCERPT - 1) + "…";
    }

    private ThreadRow answered(Sheet sheet, ThreadId id) {
        return threads.lock(id.value())
                .filter(row -> row.sheetId == sheet.id().value())
                .orElseThrow(() ->
                        new Refusal(Kind.NOT_FOUND, "thread: this sheet has no thread %s.".formatted(id.value())));
    }

    /** It waits for whom it mentions, for the sheet's annotator and for those who wrote before, until they answer. */
    private void tell(ThreadRow thread, AccountId by, List<Person> mentioned) {
        List<PersonRow> known = people.of(thread.id);
        Set<AccountId> all = new HashSet<>(known.stream().map(PersonRow::person).toList());
        Set<AccountId> meant = new HashSet<>(mentioned.stream().map(Person::id).toList());
        all.addAll(meant);
        all.add(by);
        if (thread.annotatorId != null) all.add(new AccountId(thread.annotatorId));
        for (AccountId person : all) {
            PersonRow row = known.stream()
                    .filter(one -> one.person().equals(person))
                    .findFirst()
                    .orElseGet(() -> new PersonRow(thread.threadId(), person));
            row.wrote |= person.equals(by);
            row.mentioned |= meant.contains(person);
            row.waiting = !person.equals(by);
            people.save(row);
        }
    }

    /**
     * Changes what the caller wrote. Whoever is mentioned now, and was not before, is told.
     *
     * @throws Refusal if the words are empty or too long
     */
    public CommentThread edit(UUID comment, String wanted) {
        EntryRow entry = entries.findById(comment).orElseThrow();
        ThreadRow thread = threads.lock(entry.threadId).orElseThrow();
        String words = checked(wanted);
        if (words.equals(entry.words)) return reader.one(thread);
        List<Person> mentioned = audience.mentioned(sheets.get(thread.sheet()), words);
        List<Person> fresh = mentioned.stream()
                .filter(person -> !entry.mentionedNames().contains(person.name()))
                .toList();
        entry.say(words, mentioned.stream().map(Person::name).toList());
        entry.editedAt = now();
        for (Person person : fresh) {
            PersonRow row = people.findById(
                            new PersonRow.Key(thread.id, person.id().value()))
                    .orElseGet(() -> new PersonRow(thread.threadId(), person.id()));
            row.mentioned = true;
            row.waiting = person.id().value() != entry.accountId;
            people.save(row);
        }
        return reader.one(thread);
    }

    /** Closes a thread; one that is closed stays as it is. */
    public CommentThread resolve(ThreadId id, AccountId by) {
        return opened(id, false, by);
    }

    /** Opens a thread again; one that is open stays as it is. */
    public CommentThread reopen(ThreadId id, AccountId by) {
        return opened(id, true, by);
    }

    private CommentThread opened(ThreadId id, boolean open, AccountId by) {
        ThreadRow thread = threads.lock(id.value()).orElseThrow(() -> CommentAccess.missing(id));
        thread.open(open, by, now());
        return reader.one(thread);
    }

    /** It no longer waits for that person, until somebody writes in it again. */
    public void seen(ThreadId id, AccountId person) {
        people.findById(new PersonRow.Key(id.value(), person.value())).ifPresent(row -> row.waiting = false);
    }

    private static String checked(String words) {
        String tidy = words.strip();
        if (tidy.isEmpty()) throw new Refusal(Kind.INVALID, "text: a comment says something.");
        if (tidy.length() > LONGEST) {
            throw new Refusal(
                    Kind.TOO_LARGE,
                    "text: a comment has at most %d characters, not %d.".formatted(LONGEST, tidy.length()));
        }
        return tidy;
    }

    /** As exactly as the database keeps it, for lists go on from there. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
