package dev.concord.corpus;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.SpeakerChange.Kind;
import dev.concord.scheme.Scheme;
import dev.concord.shell.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the registry and keeps who did what and when. A merge leaves its speaker behind as another name of the other, so
 * that no label is written anew, however many there are, and taking it back gives each its own again. Labels are told by
 * the room of sheets, which calls this.
 */
@Service
@Transactional
public class SpeakerHistory {

    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,15}");
    private static final int LONGEST = 200;
    private static final int MOST = 100;

    private final SpeakerRows rows;
    private final SpeakerChangeRows changes;
    private final Speakers speakers;
    private final Clock clock;

    SpeakerHistory(SpeakerRows rows, SpeakerChangeRows changes, Speakers speakers, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** Some changes, the latest first. */
    @Transactional(readOnly = true)
    public List<SpeakerChange> latest(ProjectId project, @Nullable String slug, @Nullable Long before, int limit) {
        long from = before == null ? Long.MAX_VALUE : before;
        return changes.latest(project.value(), from, slug, Limit.of(limit)).stream()
                .map(SpeakerChangeRow::toChange)
                .toList();
    }

    /**
     * Says something else of a speaker.
     *
     * @throws Refusal naming the field that cannot be, or if there is no such speaker
     */
    public Speaker edit(ProjectId project, Scheme scheme, Speaker wanted, AccountId by) {
        SpeakerRow row = live(project, wanted.slug());
        Speaker before = row.toSpeaker();
        Speaker tidy = checked(wanted, scheme);
        if (tidy.equals(before)) return before;
        row.say(tidy);
        note(project, Kind.EDIT, tidy.slug(), null, by).from(before, tidy);
        return tidy;
    }

    /**
     * Makes one speaker another name of the other.
     *
     * @param labels how many mentions follow
     * @throws Refusal if they are one, or one of them is not there
     */
    public SpeakerChange merge(ProjectId project, String slug, String into, long labels, AccountId by) {
        if (slug.equals(into)) throw invalid("into: a speaker cannot be merged with itself.");
        // in one order, so that two merges at once do not wait for each other
        boolean first = slug.compareTo(into) < 0;
        live(project, first ? slug : into);
        live(project, first ? into : slug);
        SpeakerRow from = live(project, slug);
        SpeakerRow target = live(project, into);
        Speaker before = target.toSpeaker();
        Speaker gone = from.toSpeaker();
        Set<String> names = new LinkedHashSet<>(before.aliases());
        names.add(gone.name());
        names.addAll(gone.aliases());
        names.remove(before.name());
        Speaker after = withAliases(before, List.copyOf(names));
        target.say(after);
        from.mergedInto = into;
        SpeakerChangeRow change = note(project, Kind.MERGE, slug, into, by);
        change.from(before, after);
        change.labels = labels;
        speakers.forgetMerged(project);
        return changes.save(change).toChange();
    }

    /**
     * Takes a merge back: the speaker has its own labels again, those included that were made under its name meanwhile.
     *
     * @throws Refusal unless it is a merge that still stands
     */
    public SpeakerChange undo(ProjectId project, long id, AccountId by) {
        SpeakerChangeRow change = changes.lock(id, project.value())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "This project's registry has no change with the number %d.".formatted(id)));
        if (!change.toChange().canUndo()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "Only a merge that stands can be taken back. What was edited can be edited again, and what was split"
                            + " can be merged.");
        }
        String into = Objects.requireNonNull(change.other);
        SpeakerRow from = rows.lock(project.value(), change.slug).orElseThrow();
        SpeakerRow target = rows.lock(project.value(), into).orElseThrow();
        Set<String> added = new LinkedHashSet<>(
                Objects.requireNonNull(SpeakerChangeRow.speaker(change.after)).aliases());
        added.removeAll(
                Objects.requireNonNull(SpeakerChangeRow.speaker(change.before)).aliases());
        Speaker now = target.toSpeaker();
        List<String> left = new ArrayList<>(now.aliases());
        left.removeAll(added);
        target.say(withAliases(now, left));
        from.mergedInto = null;
        change.undoneAt = clock.instant();
        change.undoneBy = by.value();
        speakers.forgetMerged(project);
        return change.toChange();
    }

    /** Notes that some of a speaker's mentions became another's. */
    public SpeakerChange split(ProjectId project, String slug, Speaker fresh, long labels, AccountId by) {
        live(project, slug);
        SpeakerChangeRow change = note(project, Kind.SPLIT, slug, fresh.slug(), by);
        change.from(null, fresh);
        change.labels = labels;
        return change.toChange();
    }

    private SpeakerRow live(ProjectId project, String slug) {
        SpeakerRow row = rows.lock(project.value(), slug)
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_FOUND, "The registry has no speaker “%s”.".formatted(slug)));
        if (row.mergedInto == null) return row;
        throw new Refusal(
                Refusal.Kind.CONFLICT, "“%s” was merged into “%s” meanwhile.".formatted(slug, row.mergedInto));
    }

    private SpeakerChangeRow note(ProjectId project, Kind kind, String slug, @Nullable String other, AccountId by) {
        return changes.save(new SpeakerChangeRow(project, kind, slug, other, by, clock.instant()));
    }

    private static Speaker withAliases(Speaker speaker, List<String> aliases) {
        return new Speaker(
                speaker.slug(), speaker.name(), aliases, speaker.offices(), speaker.side(), speaker.wikidata());
    }

    private static Speaker checked(Speaker wanted, Scheme scheme) {
        String name = words("name", wanted.name());
        if (wanted.side() != null && !scheme.hasParty(wanted.side())) {
            throw invalid("side: \"%s\" is no party of this project.".formatted(wanted.side()));
        }
        if (wanted.wikidata() != null && !WIKIDATA.matcher(wanted.wikidata()).matches()) {
            throw invalid("wikidata: \"%s\" is no id of Wikidata, such as Q1234.".formatted(wanted.wikidata()));
        }
        if (wanted.aliases().size() > MOST || wanted.offices().size() > MOST) {
            throw invalid("A speaker has at most %d aliases and %d roles.".formatted(MOST, MOST));
        }
        Set<String> aliases = new LinkedHashSet<>();
        wanted.aliases().forEach(alias -> aliases.add(words("aliases", alias)));
        aliases.remove(name);
        return new Speaker(
                wanted.slug(),
                name,
                List.copyOf(aliases),
                wanted.offices().stream().map(SpeakerHistory::checked).toList(),
                wanted.side(),
                wanted.wikidata());
    }

    private static Speaker.Office checked(Speaker.Office office) {
        LocalDate from = office.from();
        LocalDate to = office.to();
        String title = words("offices", office.title());
        if (from != null && to != null && to.isBefore(from)) {
            throw invalid("offices: “%s” ends on %s, before it begins on %s.".formatted(title, to, from));
        }
        return new Speaker.Office(title, from, to);
    }

    private static String words(String field, String given) {
        String tidy = given.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            throw invalid("%s: each has 1 to %d characters.".formatted(field, LONGEST));
        }
        return tidy;
    }

    private static Refusal invalid(String sentence) {
        return new Refusal(Refusal.Kind.INVALID, sentence);
    }
}
