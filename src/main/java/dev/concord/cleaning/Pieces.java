package dev.concord.cleaning;

import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
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
     */
    @SuppressWarnings("ArrayRecordComponent") // written to JSON and read from it, never compared
    public record Kept(BlockKind kind, String reason, String text, int[] runs) {}

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
        return new Pieces(draft.parts());
    }

    /** Pieces that were kept. */
    public static Pieces of(List<Kept> kept) {
        return new Pieces(kept.stream()
                .map(one -> new Draft.Part(
                        new MappedText(
                                one.text(), RawMap.of(one.runs(), one.text().length())),
                        one.kind(),
                        one.reason()))
                .toList());
    }

    /** To be kept. */
    public List<Kept> kept() {
        return parts.stream()
                .map(part -> new Kept(
                        part.kind(),
                        part.reason(),
                        part.mapped().text(),
                        part.mapped().map().runs()))
                .toList();
    }

    public int size() {
        return parts.size();
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
            changed.replaceAll(part -> part.kind() == BlockKind.HEADLINE
                    ? new Draft.Part(part.mapped(), BlockKind.SUBHEAD, "Another piece is the headline.")
                    : part);
        }
        changed.set(i, new Draft.Part(parts.get(i).mapped(), kind, reason));
        return new Pieces(changed);
    }

    /** With one piece cut in two before a character; the same pieces where nothing would stand on one side. */
    public Pieces split(int i, int at) {
        Draft.Part part = parts.get(i);
        MappedText whole = part.mapped();
        if (at <= 0 || at >= whole.text().length()) return this;
        boolean inside = Character.isSurrogatePair(
                whole.text().charAt(at - 1), whole.text().charAt(at));
        int cut = inside ? at - 1 : at;
        MappedText one = trimmed(whole, 0, cut);
        MappedText other = trimmed(whole, cut, whole.text().length());
        if (one.text().isEmpty() || other.text().isEmpty()) return this;
        List<Draft.Part> changed = new ArrayList<>(parts);
        changed.set(i, new Draft.Part(one, part.kind(), part.reason()));
        changed.add(i + 1, new Draft.Part(other, part.kind(), part.reason()));
        return new Pieces(changed);
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
        Draft.Part first = parts.get(i);
        MappedText one = first.mapped();
        MappedText other = parts.get(i + 1).mapped();
        int end = one.raw().end();
        var map = new RawMap.Builder()
                .add(one.map())
                .add(end, Math.max(0, other.raw().start() - end))
                .add(other.map());
        List<Draft.Part> changed = new ArrayList<>(parts);
        changed.set(
                i, new Draft.Part(new MappedText(one.text() + " " + other.text(), map.build()), first.kind(), BY_HAND));
        changed.remove(i + 1);
        return new Pieces(changed);
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
