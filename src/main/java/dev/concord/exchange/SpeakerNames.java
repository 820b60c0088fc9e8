package dev.concord.exchange;

import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speakers;
import dev.concord.record.ArticleRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Speakers as other tools' files name them: by their id in the registry, a name, or another name; whoever is new is added. */
final class SpeakerNames {

    private final Map<String, Speaker> byId = new TreeMap<>();
    private final Map<String, String> byName = new HashMap<>();

    SpeakerNames(Collection<Speaker> registry) {
        for (Speaker speaker : registry) {
            byId.put(speaker.slug(), speaker);
            byName.putIfAbsent(lower(speaker.name()), speaker.slug());
            speaker.aliases().forEach(alias -> byName.putIfAbsent(lower(alias), speaker.slug()));
        }
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The id of whoever the value names; null where it names nobody. */
    @Nullable
    String speaker(String value) {
        if (byId.containsKey(value)) return value;
        String known = byName.get(lower(value));
        if (known != null) return known;
        String slug = Speakers.slug(value);
        if (slug.isEmpty()) return null;
        // two names may read alike once they are ids; the second then is another way to write the first
        byId.putIfAbsent(slug, new Speaker(slug, value.strip(), List.of(), List.of(), null, null));
        byName.put(lower(value), slug);
        return slug;
    }

    /** Those that the mentions name, as a record lists them. */
    List<ArticleRecord.Speaker> of(List<ArticleRecord.Mention> mentions) {
        return mentions.stream()
                .map(ArticleRecord.Mention::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(one -> new ArticleRecord.Speaker(one.slug(), one.name(), null, one.side(), one.wikidata()))
                .toList();
    }
}
