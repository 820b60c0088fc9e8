package dev.concord.agreement;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/** What is kept of one project's finished sheets: read once, then article by article as sheets move. */
final class ProjectLabels {

    private final ProjectId project;
    private final FinishedSheets sheets;
    private final PackedArticles articles = new PackedArticles();
    private final Set<ArticleId> moved = ConcurrentHashMap.newKeySet();
    private final AtomicLong moves = new AtomicLong();
    private boolean read;

    ProjectLabels(ProjectId project, FinishedSheets sheets) {
        this.project = project;
        this.sheets = sheets;
    }

    /** A sheet of this article was finished or given back; call it when that is committed. */
    void moved(ArticleId article) {
        moved.add(article);
        moves.incrementAndGet();
    }

    /** How many moves were told of since the server started: figures of an older number are no longer current. */
    long moves() {
        return moves.get();
    }

    /**
     * All articles with a finished sheet, as they are now. A first call reads the whole project, later ones only what
     * moved; one thread at a time.
     *
     * @param progress told how many sheets were read
     */
    synchronized Collection<KeptArticle> now(IntConsumer progress) {
        if (!read) {
            articles.clear();
            sheets.each(project, articles::put, progress);
            read = true;
        }
        for (ArticleId article : Set.copyOf(moved)) {
            // first, so that a move during the reading is not lost
            moved.remove(article);
            sheets.of(article).ifPresentOrElse(kept -> articles.put(article, kept), () -> articles.remove(article));
        }
        return articles;
    }
}
