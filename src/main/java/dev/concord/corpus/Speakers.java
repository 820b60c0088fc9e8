package dev.concord.corpus;

import dev.concord.account.ProjectId;
import dev.concord.shell.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of speakers of each project. */
@Service
public class Speakers {

    private static final int LONGEST_NAME = 200;

    private final SpeakerRows rows;

    Speakers(SpeakerRows rows) {
        this.rows = rows;
    }

    /** The registry of a project, by name. */
    @Transactional(readOnly = true)
    public List<Speaker> of(ProjectId project) {
        return rows.findByProjectIdOrderByName(project.value()).stream()
                .map(SpeakerRow::toSpeaker)
                .toList();
    }

    /** Whether the registry of a project has that slug. Costs one look into an index. */
    @Transactional(readOnly = true)
    public boolean has(ProjectId project, String slug) {
        return rows.existsByProjectIdAndSlug(project.value(), slug);
    }

    /**
     * Adds a speaker as given.
     *
     * @throws Refusal if the slug is taken
     */
    @Transactional
    public Speaker add(ProjectId project, Speaker speaker) {
        if (has(project, speaker.slug())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "The registry has a speaker '%s' already.".formatted(speaker.slug()));
        }
        return rows.save(new SpeakerRow(project, speaker)).toSpeaker();
    }

    /**
     * Adds a speaker by name, or gives the one who goes by that name already.
     *
     * @throws Refusal if the name is empty or too long
     */
    @Transactional
    public Speaker findOrAdd(ProjectId project, String name, @Nullable String role, @Nullable String side) {
        String tidy = name.strip();
        String slug = Slug.of(tidy);
        if (slug.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "A speaker's name has 1 to %d characters and at least one letter or digit."
                            .formatted(LONGEST_NAME));
        }
        return byName(project, tidy).orElseGet(() -> add(project, named(project, slug, tidy, role, side)));
    }

    /** The id that a speaker of this name gets; empty for a name without letters and digits. */
    public static String slug(String name) {
        return Slug.of(name);
    }

    private Optional<Speaker> byName(ProjectId project, String name) {
        return of(project).stream()
                .filter(speaker -> speaker.name().equalsIgnoreCase(name)
                        || speaker.aliases().stream().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    private Speaker named(ProjectId project, String slug, String name, @Nullable String role, @Nullable String side) {
        List<Speaker.Office> offices =
                role == null || role.isBlank() ? List.of() : List.of(new Speaker.Office(role.strip(), null, null));
        return new Speaker(freeSlug(project, slug), name, List.of(), offices, side, null);
    }

    /** Two people may share a slug (names that differ in punctuation only): the later one gets a number. */
    private String freeSlug(ProjectId project, String slug) {
        String free = slug;
        for (int n = 2; has(project, free); n++) {
            free = slug + "-" + n;
        }
        return free;
    }
}
