package dev.concord.catalogue;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An article as the index keeps it. */
record IndexedArticle(
        ArticleId id,
        ProjectId project,
        String text,
        @Nullable LocalDate published,
        Map<Facet, Set<String>> facets,
        boolean aside) {}
