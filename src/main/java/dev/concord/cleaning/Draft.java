package dev.concord.cleaning;

import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of plain text or HTML found, before it is put together.
 *
 * @param parts in the source's order; a headline or dek found outside the body's flow may stand anywhere
 * @param meta its headline and dek are filled in from the parts
 */
record Draft(List<Part> parts, ArticleMeta meta) {

    static final String SEPARATOR = "\n\n";

    record Part(MappedText mapped, BlockKind kind, String reason) {}

    CleanArticle assemble(String sha256, String source, Decoder.Decoded decoded) {
        if (parts.stream().noneMatch(part -> part.kind() == BlockKind.BODY)) {
            throw new IllegalStateException("A draft needs a body; readers refuse pages without one.");
        }
        StringBuilder text = new StringBuilder();
        RawMap.Builder map = new RawMap.Builder();
        List<CleanBlock> blocks = new ArrayList<>();
        for (Part part : inReadingOrder()) {
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
        addOutside(blocks, BlockKind.CAPTION);
        addOutside(blocks, BlockKind.BOILERPLATE);
        RawMap back = map.build();
        String whole = text.toString();
        return new CleanArticle(
                sha256.substring(0, CleanArticle.ID_LENGTH),
                sha256,
                source,
                decoded.text(),
                whole,
                blocks,
                withTitles(),
                back,
                decoded.encoding(),
                Mending.count(whole, decoded.text(), back));
    }

    private List<Part> inReadingOrder() {
        List<Part> ordered = new ArrayList<>();
        for (Part part : parts) if (part.kind() == BlockKind.HEADLINE) ordered.add(part);
        for (Part part : parts) if (part.kind() == BlockKind.DEK) ordered.add(part);
        for (Part part : parts) {
            if (part.kind() == BlockKind.BODY || part.kind() == BlockKind.SUBHEAD) ordered.add(part);
        }
        return ordered;
    }

    private void addOutside(List<CleanBlock> blocks, BlockKind kind) {
        for (Part part : parts) if (part.kind() == kind) blocks.add(block(part, null));
    }

    private static CleanBlock block(Part part, @Nullable TextSpan text) {
        return new CleanBlock(part.kind(), text, part.mapped().raw(), part.reason());
    }

    private ArticleMeta withTitles() {
        return meta.titled(textOf(BlockKind.HEADLINE), textOf(BlockKind.DEK));
    }

    private @Nullable String textOf(BlockKind kind) {
        for (Part part : parts) if (part.kind() == kind) return part.mapped().text();
        return null;
    }
}
