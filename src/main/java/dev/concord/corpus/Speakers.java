package dev.concord.corpus;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.concord.account.ProjectId;
import dev.concord.shell.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The registry of speakers of each project. */
@Service
public class Speakers {

    private static final int LONGEST_NAME = 200;

    private final SpeakerRows rows;

    /** Every reading of labels asks for it. Another server on the same database may have merged some, hence the minute. */
    private final Cache<ProjectId, Map<String, String>> merged = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Speakers(SpeakerRows rows) {
        this.rows = rows;
    }

    /** The registry of a project, by name. */
    @Transactional(readOnly = true)
    public List<Speaker> of(ProjectId project) {
        return rows.findByProjectIdAndMergedIntoIsNullOrderByName(project.value()).stream()
                .map(SpeakerRow::toSpeaker)
                .toList();
    }

    /** Speakers whose name, alias in any script, slug or Wikidata id holds the words, by name. */
    @Transactional(readOnly = true)
    public List<Speaker> search(ProjectId project, String words, int page, int size) {
        return rows.search(project.value(), pattern(words), PageRequest.of(page, size)).stream()
                .map(SpeakerRow::toSpeaker)
                .toList();
    }

    @Transactional(readOnly = true)
    public long countFound(ProjectId project, String words) {
        return rows.countFound(project.value(), pattern(words));
    }

    private static String pattern(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    /** The speaker of that slug, unless it was merged into another. */
    @Transactional(readOnly = true)
    public Optional<Speaker> find(ProjectId project, String slug) {
        return rows.findByProjectIdAndSlug(project.value(), slug)
                .filter(row -> row.mergedInto == null)
                .map(SpeakerRow::toSpeaker);
    }

    /** For every speaker that was merged, who it is now. */
    public Map<String, String> merged(ProjectId project) {
        return merged.get(project, this::readMerged);
    }

    /** A speaker's slug, and those of all that were merged into it, however often. */
    @Transactional(readOnly = true)
    public Set<String> names(ProjectId project, String slug) {
        List<SpeakerRow> gone = rows.findByProjectIdAndMergedIntoIsNotNull(project.value());
        Set<String> names = new LinkedHashSet<>(Set.of(slug));
        boolean more = true;
        while (more) {
            more = false;
            for (SpeakerRow row : gone) more |= names.contains(row.mergedInto) && names.add(row.slug);
        }
        return names;
    }

    private Map<String, String> readMerged(ProjectId project) {
        Map<String, String> steps = new HashMap<>();
        rows.findByProjectIdAndMergedIntoIsNotNull(project.value())
                .forEach(row -> steps.put(row.slug, Objects.requireNonNull(row.mergedInto)));
        Map<String, String> all = new HashMap<>();
        for (String slug : steps.keySet()) {
            String now = slug;
            while (steps.containsKey(now)) now = steps.getOrDefault(now, now);
            all.put(slug, now);
        }
        return Map.copyOf(all);
    }

    /** Makes all ask anew who was merged, once the caller's transaction has come to its end. */
    void forgetMerged(ProjectId project) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                merged.invalidate(project);
            }

            @Override
            public void afterCompletion(int status) {
                // the transaction itself may have read what then came to nothing
                merged.invalidate(project);
            }
        });
    }

    /** Whether the registry of a project has that slug, be it of one that was merged. Costs one look into an index. */
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
