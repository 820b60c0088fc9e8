package dev.concord.intake;

import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.CleanArticle;
import dev.concord.cleaning.CleaningFault;
import dev.concord.corpus.NewArticle;
import dev.concord.record.ArticleRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cleans what is found and hands it on, a few articles at a time: every transaction waits for the disk. What the project
 * has already is not even cleaned, so that an import that was broken off soon is where it stood.
 */
final class Tally implements Found {

    private final int most;
    private final Predicate<String> has;
    private final Keeping keeping;
    private final List<Arrival> waiting = new ArrayList<>();
    private final Import seen;
    private long bytes;

    /** An article with the name it came by. */
    record Arrival(String name, NewArticle article) {}

    /** Keeps articles, all of them or, if that fails, none; gives how many of them were new. */
    interface Keeping {
        int keep(List<Arrival> articles);
    }

    /**
     * @param most how many articles are kept at once
     * @param has whether the project has the article of that id
     * @param seen is told of everything
     */
    Tally(int most, Predicate<String> has, Keeping keeping, Import seen) {
        this.most = most;
        this.has = has;
        this.keeping = keeping;
        this.seen = seen;
    }

    /** Whether that address was fetched before. */
    boolean knows(String address, boolean already) {
        seen.look(address);
        if (already) seen.count(0, 1);
        return already;
    }

    @Override
    public void source(Source source) {
        seen.look(source.name());
        if (most > 1 && has.test(ArticleCleaner.id(source.raw()))) {
            seen.count(0, 1);
            return;
        }
        try {
            waiting.add(new Arrival(source.name(), article(source)));
            bytes += source.raw().length;
        } catch (CleaningFault fault) {
            fault(new Fault(source.name(), fault.line(), String.valueOf(fault.getMessage())));
        }
        if (waiting.size() >= most || bytes > ArticleCleaner.LARGEST_SOURCE) keep();
    }

    private void keep() {
        if (waiting.isEmpty()) return;
        int kept = keeping.keep(List.copyOf(waiting));
        seen.count(kept, waiting.size() - kept);
        waiting.clear();
        bytes = 0;
    }

    private static NewArticle article(Source source) {
        CleanArticle clean = ArticleCleaner.clean(source.raw(), source.name(), source.type());
        ArticleRecord record = CleanedRecord.of(clean);
        ArticleRecord.Meta meta = source.known().over(record.meta());
        return new NewArticle(
                record.id(),
                source.raw(),
                source.type(),
                record.text(),
                clean.map().runs(),
                record.blocks(),
                meta);
    }

    @Override
    public void fault(Fault fault) {
        seen.fault(fault);
    }

    /** Keeps what waits. */
    void end() {
        keep();
    }
}
