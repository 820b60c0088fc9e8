package dev.concord.annotation.web;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Person;
import dev.concord.account.Scope;
import dev.concord.annotation.MentionRef;
import dev.concord.annotation.Registry;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.SpokenOf;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speaker.Office;
import dev.concord.corpus.SpeakerChange;
import dev.concord.corpus.SpeakerHistory;
import dev.concord.corpus.Speakers;
import dev.concord.scheme.Schemes;
import dev.concord.shell.PageCursor;
import dev.concord.shell.Refusal;
import dev.concord.shell.Refusal.Kind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry of speakers, to leads: search, edit, merge, split, and who did so. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/speakers")
@Needs(Scope.LEAD)
@Tag(
        name = "Speakers",
        description = "The registry of speakers of a project: search, edit, merge, split, and who did so.")
class RegistryController {

    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.([A-Za-z0-9_-]{1,64})");

    private final Registry registry;
    private final Speakers speakers;
    private final SpeakerHistory history;
    private final Projects projects;
    private final Schemes schemes;
    private final Accounts accounts;
    private final CurrentAccount current;

    RegistryController(
            Registry registry,
            Speakers speakers,
            SpeakerHistory history,
            Projects projects,
            Schemes schemes,
            Accounts accounts,
            CurrentAccount current) {
        this.registry = registry;
        this.speakers = speakers;
        this.history = history;
        this.projects = projects;
        this.schemes = schemes;
        this.accounts = accounts;
        this.current = current;
    }

    record OfficeWire(
            @Nullable String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** @param labels how many mentions the speaker has */
    record EntryAnswer(
            String id,
            String name,
            List<String> aliases,
            List<OfficeWire> offices,
            @Nullable String side,
            @Nullable String wikidata,
            long labels) {

        static EntryAnswer of(Speaker speaker, long labels) {
            return new EntryAnswer(
                    speaker.slug(),
                    speaker.name(),
                    speaker.aliases(),
                    speaker.offices().stream()
                            .map(office -> new OfficeWire(office.title(), office.from(), office.to()))
                            .toList(),
                    speaker.side(),
                    speaker.wikidata(),
                    labels);
        }
    }

    record EntryPage(List<EntryAnswer> items, @Nullable String next, long total) {}

    record EntryBody(
            @Nullable String name,
            @Nullable List<String> aliases,
            @Nullable List<OfficeWire> offices,
            @Nullable String side,
            @Nullable String wikidata) {

        Speaker speaker(String slug) {
            return new Speaker(
                    slug,
                    name == null ? "" : name,
                    aliases == null ? List.of() : aliases,
                    offices == null
                            ? List.of()
                            : offices.stream()
                                    .map(one -> new Office(one.title == null ? "" : one.title, one.from, one.to))
                                    .toList(),
                    side,
                    wikidata);
        }
    }

    record Into(@Nullable String into) {}

    record SplitBody(
            @Nullable String name,
            @Nullable String role,
            @Nullable List<MentionBody> labels) {}

    record MentionBody(long sheet, @Nullable String label) {

        MentionRef ref() {
            return new MentionRef(new SheetId(sheet), label == null ? "" : label);
        }
    }

    record MentionAnswer(long sheet, String label, String text, String labeller, String path) {

        static MentionAnswer of(SpokenOf mention) {
            return new MentionAnswer(
                    mention.ref().sheet().value(),
                    mention.ref().mention(),
                    mention.surface().text(),
                    mention.labeller(),
                    mention.path());
        }
    }

    record MentionPage(List<MentionAnswer> items, @Nullable String next) {}

    record ChangeAnswer(
            long id,
            String kind,
            String speaker,
            @Nullable String other,
            @Nullable String by,
            Instant at,
            long labels,
            boolean undone) {}

    record ChangePage(List<ChangeAnswer> items, @Nullable Long next) {}

    @Operation(summary = "Finds speakers by words of their names, aliases or ids.")
    @GetMapping
    EntryPage search(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor) {
        Project project = led(slug);
        int page = PageCursor.page(cursor);
        List<Speaker> found = speakers.search(project.id(), q, page, PageCursor.PAGE);
        Map<String, Long> counts = registry.counts(project.id(), found);
        long total = speakers.countFound(project.id(), q);
        return new EntryPage(
                found.stream()
                        .map(one -> EntryAnswer.of(one, counts.getOrDefault(one.slug(), 0L)))
                        .toList(),
                PageCursor.after(page, total),
                total);
    }

    @Operation(summary = "Replaces the facts of a speaker; the id never changes.")
    @PutMapping("/{speaker}")
    EntryAnswer edit(@PathVariable String slug, @PathVariable String speaker, @RequestBody EntryBody body) {
        Project project = led(slug);
        Speaker edited = history.edit(project.id(), schemes.get(project.scheme()), body.speaker(speaker), current.id());
        return EntryAnswer.of(
                edited, registry.counts(project.id(), List.of(edited)).getOrDefault(speaker, 0L));
    }

    @Operation(summary = "Makes a speaker another name of a second one.")
    @PostMapping("/{speaker}/merge")
    ChangeAnswer merge(@PathVariable String slug, @PathVariable String speaker, @RequestBody Into body) {
        Project project = led(slug);
        if (body.into() == null) throw new Refusal(Kind.INVALID, "into: is missing; say which speaker stays.");
        return answer(registry.merge(project.id(), speaker, body.into(), current.id()));
    }

    @Operation(summary = "Lists the mentions of a speaker.")
    @GetMapping("/{speaker}/labels")
    MentionPage labels(
            @PathVariable String slug,
            @PathVariable String speaker,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + PAGE) int limit) {
        Project project = led(slug);
        int most = Math.max(1, Math.min(limit, MOST));
        List<SpokenOf> found = registry.mentions(project.id(), current.id(), speaker, q, after(cursor), most);
        return new MentionPage(
                found.stream().map(MentionAnswer::of).toList(),
                found.size() < most ? null : cursor(found.getLast().ref()));
    }

    private static String cursor(MentionRef ref) {
        return ref.sheet().value() + "." + ref.mention();
    }

    private static MentionRef after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) return MentionRef.FIRST;
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw new Refusal(Kind.INVALID, "cursor: “%s” is none that this list gave out.".formatted(cursor));
        }
        return new MentionRef(new SheetId(Long.parseLong(parts.group(1))), parts.group(2));
    }

    @Operation(summary = "Gives mentions of a speaker to another one.")
    @PostMapping("/{speaker}/split")
    ChangeAnswer split(@PathVariable String slug, @PathVariable String speaker, @RequestBody SplitBody body) {
        Project project = led(slug);
        return answer(registry.split(
                project.id(),
                speaker,
                body.name() == null ? "" : body.name(),
                body.role(),
                body.labels() == null
                        ? List.of()
                        : body.labels().stream().map(MentionBody::ref).toList(),
                current.id()));
    }

    @Operation(summary = "Lists who changed the registry and how, latest first.")
    @GetMapping("/changes")
    ChangePage changes(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String speaker,
            @RequestParam(required = false) @Nullable Long cursor) {
        List<SpeakerChange> found = history.latest(led(slug).id(), speaker, cursor, PAGE);
        return new ChangePage(
                found.stream().map(this::answer).toList(),
                found.size() < PAGE ? null : found.getLast().id());
    }

    @Operation(summary = "Takes a merge back.")
    @PostMapping("/changes/{change}/undo")
    ChangeAnswer undo(@PathVariable String slug, @PathVariable long change) {
        return answer(registry.undo(led(slug).id(), change, current.id()));
    }

    private ChangeAnswer answer(SpeakerChange change) {
        return new ChangeAnswer(
                change.id(),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.slug(),
                change.other(),
                name(change.by()),
                change.at(),
                change.labels(),
                change.undone());
    }

    private @Nullable String name(AccountId by) {
        return accounts.find(by).map(Person::name).orElse(null);
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return project;
    }
}
