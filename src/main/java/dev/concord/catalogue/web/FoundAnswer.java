package dev.concord.catalogue.web;

import dev.concord.catalogue.Catalogue.Found;
import dev.concord.catalogue.Facet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article in a list, as REST gives it. */
record FoundAnswer(
        String id,
        @Nullable String headline,
        @Nullable String outlet,
        @Nullable LocalDate published,
        int length,
        @Nullable String place,
        @Nullable String language,
        @Nullable String state,
        List<String> topics,
        List<String> tags,
        List<String> flags) {

    static FoundAnswer of(Found found) {
        var article = found.article();
        return new FoundAnswer(
                article.key(),
                article.headline(),
                article.outlet(),
                article.published(),
                article.length(),
                first(found, Facet.PLACE),
                first(found, Facet.LANGUAGE),
                first(found, Facet.STATE),
                found.values(Facet.TOPIC),
                found.values(Facet.TAG),
                found.values(Facet.FLAG));
    }

    private static @Nullable String first(Found found, Facet facet) {
        return found.values(facet).stream().findFirst().orElse(null);
    }
}
