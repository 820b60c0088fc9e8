package dev.concord.intake;

import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.CleanArticle;
import dev.concord.cleaning.CleaningFault;
import dev.concord.corpus.NewArticle;
import dev.concord.record.ArticleRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Cleans what is found, on all cores, and hands it on, a few articles at a time: every transaction waits for the disk. What
 * the project has already is not even cleaned, so that an import that was broken off soon is where it stood.
 */
final class Tally implements Found {

    private final int most;
    private final UnaryOperator<Set<String>> there;
    private final Supplier<RulesInForce> inForce;
    private final Keeping keeping;
    private final List<Source> waiting = new ArrayList<>();
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
     * @param there those of some ids whose articles the project has
     * @param inForce the rules by which articles are cleaned
     * @param seen is told of everything
     */
    Tally(int most, UnaryOperator<Set<String>> there, Supplier<RulesInForce> inForce, Keeping keeping, Import seen) {
        this.most = most;
        this.there = there;
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
        waiting.add(source);
        bytes += source.raw().length;
        if (waiting.size() >= most || bytes > ArticleCleaner.LARGEST_SOURCE) keep();
    }

    private void keep() {
        List<Arrival> arrived = arrivals(fresh());
        if (arrived.isEmpty()) return;
        OptionalInt kept = keeping.keep(arrived, rules.revision());
        while (kept.isEmpty()) {
            rules = inForce.get();
            arrived = arrived.stream().map(one -> arrival(one.source())).toList();
            kept = keeping.keep(arrived, rules.revision());
        }
        seen.count(kept.getAsInt(), arrived.size() - kept.getAsInt());
    }

    /** Of what waits, what the project does not have. */
    private List<Source> fresh() {
        List<String> ids =
                waiting.stream().map(one -> ArticleCleaner.id(one.raw())).toList();
        Set<String> known = ids.isEmpty() ? Set.of() : there.apply(Set.copyOf(ids));
        List<Source> fresh = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) if (!known.contains(ids.get(i))) fresh.add(waiting.get(i));
        if (fresh.size() < ids.size()) seen.count(0, ids.size() - fresh.size());
        waiting.clear();
        bytes = 0;
        return fresh;
    }

    private record Cleaned(
            @Nullable Arrival arrival, @Nullable Fault fault) {}

    private List<Arrival> arrivals(List<Source> sources) {
        List<Cleaned> all = sources.parallelStream().map(this::cleaned).toList();
        all.stream().map(Cleaned::fault).filter(Objects::nonNull).forEach(this::fault);
        return all.stream().map(Cleaned::arrival).filter(Objects::nonNull).toList();
    }

    private Cleaned cleaned(Source source) {
        try {
            return new Cleaned(arrival(source), null);
        } catch (CleaningFault fault) {
            return new Cleaned(null, new Fault(source.name(), fault.line(), String.valueOf(fault.getMessage())));
        }
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
