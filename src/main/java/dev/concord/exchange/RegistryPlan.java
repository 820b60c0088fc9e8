package dev.concord.exchange;

import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speaker.Office;
import dev.concord.record.ArticleRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The registry that records were made with, as far as they tell: each says a speaker's role on the day of its article, and
 * roles on several days make offices with dates.
 */
final class RegistryPlan {

    private final Map<String, Seen> seen = new TreeMap<>();

    private static final class Seen {
        final ArticleRecord.Speaker speaker;
        final TreeMap<LocalDate, Optional<String>> roles = new TreeMap<>();

        @Nullable
        String undated;

        Seen(ArticleRecord.Speaker speaker) {
            this.speaker = speaker;
        }
    }

    void add(ArticleRecord record) {
        LocalDate day = record.meta().published();
        for (ArticleRecord.Speaker speaker : record.speakers()) {
            Seen known = seen.computeIfAbsent(speaker.id(), id -> new Seen(speaker));
            if (day != null) known.roles.put(day, Optional.ofNullable(speaker.role()));
            else if (speaker.role() != null) known.undated = speaker.role();
        }
    }

    void addAll(RegistryPlan more) {
        more.seen.forEach((id, other) -> {
            Seen known = seen.computeIfAbsent(id, missing -> new Seen(other.speaker));
            known.roles.putAll(other.roles);
            if (other.undated != null) known.undated = other.undated;
        });
    }

    List<Speaker> speakers() {
        return seen.values().stream()
                .map(known -> new Speaker(
                        known.speaker.id(),
                        known.speaker.name(),
                        List.of(),
                        offices(known),
                        known.speaker.side(),
                        known.speaker.wikidata()))
                .toList();
    }

    /** An office lasts from the first day it is seen to the day before another is; the first and last have no such end. */
    private static List<Office> offices(Seen known) {
        List<Office> offices = new ArrayList<>();
        LocalDate from = null;
        String role = known.roles.isEmpty()
                ? known.undated
                : known.roles.firstEntry().getValue().orElse(null);
        for (var each : known.roles.entrySet()) {
            String now = each.getValue().orElse(null);
            if (Objects.equals(role, now)) continue;
            if (role != null) offices.add(new Office(role, from, each.getKey().minusDays(1)));
            from = each.getKey();
            role = now;
        }
        if (role != null) offices.add(new Office(role, from, null));
        return offices;
    }
}
