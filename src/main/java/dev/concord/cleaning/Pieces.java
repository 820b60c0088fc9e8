package dev.concord.cleaning;

import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All pieces of a source in its order, each with its kind and the reason for it: what the cleaner made of it, or a person.
 * A change gives other pieces; every character keeps its place in the source.
 */
public final class Pieces {

    /** The reason of a piece whose kind a person changed. */
    public static final String BY_HAND = "Set by hand.";

    private final List<Draft.Part> parts;

    private Pieces(List<Draft.Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * One piece as it can be kept.
     *
     * @param runs the way back to the source, see {@link RawMap#runs}
     * @param where the element of the page, with those around it; empty or null where it stands in none
     */
    @SuppressWarnings("ArrayRecordComponent") // written to JSON and read from it, never compared
    public record Kept(
            BlockKind kind,
            String reason,
            String text,
            int[] runs,
            @Nullable String where) {}

    /**
     * Pieces as rules leave them.
     *
     * @param by the rules that gave a piece its kind, or made others of pieces
     * @param passed the rules that were passed over, because they would leave no article
     */
    public record Ruled(Pieces pieces, List<PieceRule> by, List<PassedOver> passed) {}

    /** A rule that was not applied, and what it would have done. */
    public record PassedOver(PieceRule rule, String why) {}

    /**
     * A text put together of pieces.
     *
     * @param blocks what is in the text, in its order, then captions, then boilerplate
     * @param headline null where no piece is one
     * @param dek null where no piece is one
     */
    public record Assembled(
            String text,
            RawMap map,
            List<CleanBlock> blocks,
            @Nullable String headline,
            @Nullable String dek) {}

    static Pieces of(Draft draft) {
        return new Pieces(draft.parts().stream().map(Draft.Part::settled).toList());
    }

    /** Pieces that were kept. */
    public static Pieces of(List<Kept> kept) {
        return new Pieces(kept.stream()
                .map(one -> new Draft.Part(
                        new MappedText(
                                one.text(), RawMap.of(one.runs(), one.text().length())),
                        one.kind(),
                        one.reason(),
                        where(one)))
                .toList());
    }

    private static Supplier<Place> where(Kept kept) {
        Place place = kept.where() == null ? Place.NONE : Place.read(kept.where());
        return () -> place;
    }

    /** To be kept. */
    public List<Kept> kept() {
        return parts.stream()
                .map(part -> new Kept(
                        part.kind(),
                        part.reason(),
                        part.mapped().text(),
                        part.mapped().map().runs(),
                        part.where().get().written()))
                .toList();
    }

    public int size() {
        return parts.size();
    }

    /** Whether they are the same pieces of the same kinds, for whatever reasons. */
    public boolean areThose(Pieces others) {
        if (size() != others.size()) return false;
        return IntStream.range(0, size())
                .allMatch(i ->
                        kind(i) == others.kind(i) && text(i).equals(others.text(i)) && raw(i).equals(others.raw(i)));
    }

    /** How many there are in all pieces. */
    public int characters() {
        return parts.stream().mapToInt(part -> part.mapped().text().length()).sum();
    }

    public BlockKind kind(int i) {
        return parts.get(i).kind();
    }

    public String reason(int i) {
        return parts.get(i).reason();
    }

    public String text(int i) {
        return parts.get(i).mapped().text();
    }

    /** Where it stands in the decoded source. */
    public TextSpan raw(int i) {
        return parts.get(i).mapped().raw();
    }

    /** With another kind of one piece. An article has one headline: the one before is a sub-head from then on. */
    public Pieces with(int i, BlockKind kind, String reason) {
        List<Draft.Part> changed = new ArrayList<>(parts);
        if (kind == BlockKind.HEADLINE) {
            changed.replaceAll(part -> part.kind() == BlockKind.HEADLINE ? overruled(part) : part);
        }
        changed.set(i, parts.get(i).as(kind, reason));
        return new Pieces(changed);
    }

    /** As the rules leave them, one after the other. */
    public Ruled ruled(List<PieceRule> rules) {
        Ruling.Ruled ruled = Ruling.of(parts, rules);
        return new Ruled(new Pieces(ruled.parts()), ruled.by(), ruled.passed());
    }

    /** Whether a rule would give some piece another kind, or make others of it. */
    public boolean isTouchedBy(PieceRule rule) {
        return Ruling.touches(parts, rule);
    }

    /** The element that a piece fills, with those around it, as style sheets write it; empty of plain text. */
    public String where(int i) {
        return place(i).written();
    }

    Place place(int i) {
        return parts.get(i).where().get();
    }

    /** What was the headline. */
    static Draft.Part overruled(Draft.Part headline) {
        return headline.as(BlockKind.SUBHEAD, "Another piece is the headline.");
    }

    /** With one piece cut in two before a character; the same pieces where nothing would stand on one side. */
    public Pieces split(int i, int at) {
        Draft.Part part = parts.get(i);
        List<Draft.Part> two = cut(part, at, part.reason());
        if (two.size() == 1) return this;
        List<Draft.Part> changed = new ArrayList<>(parts);
        changed.remove(i);
        changed.addAll(i, two);
        return new Pieces(changed);
    }

    /** A piece cut in two before a character; the piece alone where nothing would stand on one side. */
    static List<Draft.Part> cut(Draft.Part part, int at, String reason) {
        MappedText whole = part.mapped();
        if (at <= 0 || at >= whole.text().length()) return List.of(part);
        boolean inside = Character.isSurrogatePair(
                whole.text().charAt(at - 1), whole.text().charAt(at));
        int cut = inside ? at - 1 : at;
        MappedText one = trimmed(whole, 0, cut);
        MappedText other = trimmed(whole, cut, whole.text().length());
        if (one.text().isEmpty() || other.text().isEmpty()) return List.of(part);
        return List.of(part.with(one).as(part.kind(), reason), part.with(other).as(part.kind(), reason));
    }

    private static MappedText trimmed(MappedText whole, int start, int end) {
        String text = whole.text();
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) == ' ') from++;
        while (to > from && text.charAt(to - 1) == ' ') to--;
        return whole.part(from, to);
    }

    /** With one piece and the next made one, of the first one's kind; the same pieces where there is no next. */
    public Pieces join(int i) {
        if (i + 1 >= parts.size()) return this;
        List<Draft.Part> changed = new ArrayList<>(parts);
        changed.set(i, joined(parts.subList(i, i + 2), BY_HAND));
        changed.remove(i + 1);
        return new Pieces(changed);
    }

    /** Pieces that follow one another as one, of the first one's kind. */
    static Draft.Part joined(List<Draft.Part> some, String reason) {
        StringBuilder text = new StringBuilder();
        RawMap.Builder map = new RawMap.Builder();
        int end = 0;
        for (Draft.Part part : some) {
            MappedText mapped = part.mapped();
            if (!text.isEmpty()) {
                text.append(' ');
                map.add(end, Math.max(0, mapped.raw().start() - end));
            }
            text.append(mapped.text());
            map.add(mapped.map());
            end = mapped.raw().end();
        }
        Draft.Part first = some.getFirst();
        return first.with(new MappedText(text.toString(), map.build())).as(first.kind(), reason);
    }

    /**
     * The text that the pieces make.
     *
     * @throws CleaningFault if none of them is body
     */
    public Assembled assemble() {
        return Draft.put(parts);
    }
}
