package dev.concord.intake;

import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.CleanArticle;
import dev.concord.cleaning.CleaningFault;
import dev.concord.corpus.NewArticle;
import dev.concord.record.ArticleRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cleans what is found and hands it on, a few articles at a time: every transaction waits for the disk. What the project
 * has already is not even cleaned, so that an import that was broken off soon is where it stood.
 */
final class Tally implements Found {

    private final int most;
    private final Predicate<String> has;
    private final Supplier<RulesInForce> inForce;
    private final Keeping keeping;
    private final List<Arrival> waiting = new ArrayList<>();
    private final Import seen;
    private RulesInForce rules;
    private long bytes;

    /** An article with the source it came from, and the rules of its outlet that it was cleaned by, by their numbers. */
    record Arrival(Source source, NewArticle article, List<Long> rules) {}

    /**
     * Keeps articles, all of them or, if that fails, none; gives how many of them were new, or nothing where the rules by
     * which they were cleaned are no longer in force.
     */
    interface Keeping {
        OptionalInt keep(List<Arrival> articles, long revision);
    }

    /**
     * @param most how many articles are kept at once
     * @param has whether the project has the article of that id
     * @param inForce the rules by which articles are cleaned
     * @param seen is told of everything
     */
    Tally(int most, Predicate<String> has, Supplier<RulesInForce> inForce, Keeping keeping, Import seen) {
        this.most = most;
        this.has = has;
        this.inForce = inForce;
        this.keeping = keeping;
        this.seen = seen;
        this.rules = inForce.get();
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
            waiting.add(arrival(source));
            bytes += source.raw().length;
        } catch (CleaningFault fault) {
            fault(new Fault(source.name(), fault.line(), String.valueOf(fault.getMessage())));
        }
        if (waiting.size() >= most || bytes > ArticleCleaner.LARGEST_SOURCE) keep();
    }

    private void keep() {
        if (waiting.isEmpty()) return;
        OptionalInt kept = keeping.keep(List.copyOf(waiting), rules.revision());
        while (kept.isEmpty()) {
            rules = inForce.get();
            waiting.replaceAll(one -> arrival(one.source()));
            kept = keeping.keep(List.copyOf(waiting), rules.revision());
        }
        seen.count(kept.getAsInt(), waiting.size() - kept.getAsInt());
        waiting.clear();
        bytes = 0;
    }

    private Arrival arrival(Source source) {
        CleanArticle clean = ArticleCleaner.clean(
                source.raw(), source.name(), source.type(), stated -> rules.of(outlet(source, stated)));
        ArticleRecord record = CleanedRecord.of(clean);
        ArticleRecord.Meta meta = source.known().over(record.meta());
        NewArticle article = new NewArticle(
                record.id(),
                source.raw(),
                source.type(),
                record.text(),
                clean.map().runs(),
                record.blocks(),
                meta);
        return new Arrival(source, article, rules.numbers(meta.outlet(), clean.rules()));
    }

    private static @Nullable String outlet(Source source, @Nullable String stated) {
        String known = source.known().outlet();
        return known != null ? known : stated;
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
