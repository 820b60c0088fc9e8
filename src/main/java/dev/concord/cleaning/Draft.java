package dev.concord.cleaning;

import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of plain text or HTML found, before it is put together.
 *
 * @param parts in the source's order; a headline or dek found outside the body's flow may stand anywhere
 * @param meta its headline and dek are filled in from the parts
 */
record Draft(List<Part> parts, ArticleMeta meta) {

    static final String SEPARATOR = "\n\n";

    /**
     * A piece with its kind.
     *
     * @param where it stands in a page, found out when a rule asks
     */
    record Part(MappedText mapped, BlockKind kind, String reason, Supplier<Place> where) {

        Part(MappedText mapped, BlockKind kind, String reason) {
            this(mapped, kind, reason, () -> Place.NONE);
        }

        Part as(BlockKind other, String because) {
            return new Part(mapped, other, because, where);
        }

        Part with(MappedText other) {
            return new Part(other, kind, reason, where);
        }

        /** The same without the page behind it. */
        Part settled() {
            Place place = where.get();
            return new Part(mapped, kind, reason, () -> place);
        }
    }

    /** Puts it together as rules leave it. */
    CleanArticle assemble(String sha256, String source, Decoder.Decoded decoded, List<PieceRule> rules) {
        Ruling.Ruled ruled = Ruling.of(parts, rules);
        Pieces.Assembled put = put(ruled.parts());
        return new CleanArticle(
                sha256.substring(0, CleanArticle.ID_LENGTH),
                sha256,
                source,
                decoded.text(),
                put.text(),
                put.blocks(),
                meta.titled(put.headline(), put.dek()),
                put.map(),
                decoded.encoding(),
                Mending.count(put.text(), decoded.text(), put.map()),
                ruled.by());
    }

    /** Puts parts together in reading order. */
    static Pieces.Assembled put(List<Part> parts) {
        if (parts.stream().noneMatch(part -> part.kind() == BlockKind.BODY)) {
            throw new CleaningFault("No piece of it is body; an article needs one.");
        }
        StringBuilder text = new StringBuilder();
        RawMap.Builder map = new RawMap.Builder();
        List<CleanBlock> blocks = new ArrayList<>();
        for (Part part : inReadingOrder(parts)) {
            if (!text.isEmpty()) {
                text.append(SEPARATOR);
                int after = blocks.getLast().raw().end();
                map.add(after, 0).add(after, 0);
            }
            int start = text.length();
            text.append(part.mapped().text());
            map.add(part.mapped().map());
            blocks.add(block(part, new TextSpan(start, text.length())));
        }
        addOutside(parts, blocks, BlockKind.CAPTION);
        addOutside(parts, blocks, BlockKind.BOILERPLATE);
        return new Pieces.Assembled(
                text.toString(), map.build(), blocks, textOf(parts, BlockKind.HEADLINE), textOf(parts, BlockKind.DEK));
    }

    private static List<Part> inReadingOrder(List<Part> parts) {
        List<Part> ordered = new ArrayList<>();
        for (Part part : parts) if (part.kind() == BlockKind.HEADLINE) ordered.add(part);
        for (Part part : parts) if (part.kind() == BlockKind.DEK) ordered.add(part);
        for (Part part : parts) {
            if (part.kind() == BlockKind.BODY || part.kind() == BlockKind.SUBHEAD) ordered.add(part);
        }
        return ordered;
    }

    private static void addOutside(List<Part> parts, List<CleanBlock> blocks, BlockKind kind) {
        for (Part part : parts) if (part.kind() == kind) blocks.add(block(part, null));
    }

    private static CleanBlock block(Part part, @Nullable TextSpan text) {
        return new CleanBlock(part.kind(), text, part.mapped().raw(), part.reason());
    }

    private static @Nullable String textOf(List<Part> parts, BlockKind kind) {
        for (Part part : parts) if (part.kind() == kind) return part.mapped().text();
        return null;
    }
}
