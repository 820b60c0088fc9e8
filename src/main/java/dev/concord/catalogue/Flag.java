package dev.concord.catalogue;

import dev.concord.corpus.Article;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What makes one look at an article twice. */
public enum Flag {
    NO_HEADLINE("no headline"),
    NO_DATE("no date"),
    NO_OUTLET("no outlet"),
    /** Less than news usually has: often only a part of a page. */
    SHORT("very short"),
    /** Nearly the same words stand in another article, see {@link dev.concord.duplicate.Duplicates}. */
    DUPLICATE("near-duplicate");

    private static final int SHORT_TEXT = 400;

    private final String words;

    Flag(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** As it stands in addresses and in REST. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those of an article. */
    static Set<String> of(Article article, boolean repeated) {
        Set<String> flags = new LinkedHashSet<>();
        if (article.meta().headline() == null) flags.add(NO_HEADLINE.wire());
        if (article.meta().published() == null) flags.add(NO_DATE.wire());
        if (article.meta().outlet() == null) flags.add(NO_OUTLET.wire());
        if (article.text().length() < SHORT_TEXT) flags.add(SHORT.wire());
        if (repeated) flags.add(DUPLICATE.wire());
        return flags;
    }
}
