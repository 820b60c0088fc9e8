package dev.concord.corpus.web;

import dev.concord.corpus.Speaker;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A speaker of the registry as REST gives it. */
public record SpeakerAnswer(
        String id,
        String name,
        List<String> aliases,
        @Nullable String role,
        @Nullable String side,
        @Nullable String wikidata) {

    /** @param day whose role is asked for; null for the latest */
    public static SpeakerAnswer of(Speaker speaker, @Nullable LocalDate day) {
        return new SpeakerAnswer(
                speaker.slug(),
                speaker.name(),
                speaker.aliases(),
                speaker.roleOn(day).orElse(null),
                speaker.side(),
                speaker.wikidata());
    }
}
