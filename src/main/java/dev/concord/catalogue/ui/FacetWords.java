package dev.concord.catalogue.ui;

import dev.concord.catalogue.Facet;
import dev.concord.catalogue.Flag;
import dev.concord.progress.Stage;
import dev.concord.scheme.Scheme;
import java.io.Serializable;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** What values of facets are called on screens. */
record FacetWords(Scheme scheme) implements Serializable {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    String of(Facet facet, String value) {
        return switch (facet) {
            case STATE ->
                Arrays.stream(Stage.values())
                        .filter(one -> one.wire().equals(value))
                        .map(Stage::words)
                        .findFirst()
                        .orElse(value);
            case FLAG ->
                Arrays.stream(Flag.values())
                        .filter(one -> one.wire().equals(value))
                        .map(Flag::words)
                        .findFirst()
                        .orElse(value);
            case TOPIC ->
                scheme.topics().stream()
                        .filter(one -> one.id().equals(value))
                        .map(Scheme.Topic::name)
                        .findFirst()
                        .orElse(value);
            case LANGUAGE -> language(value);
            case MONTH -> YearMonth.parse(value).format(MONTH);
            case OUTLET, PLACE, TAG -> value;
        };
    }

    private static String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }
}
