package dev.concord.cleaning;

import dev.concord.text.TextSpan;
import java.util.List;
import java.util.Map;

/**
 * One article, cleaned, with the way back to its source. All offsets are UTF-16 units.
 *
 * @param id first 16 hex digits of {@code rawSha256}
 * @param source where the bytes came from, as the caller named it
 * @param raw the source, decoded and otherwise untouched
 * @param text headline, dek, body and sub-heads in reading order, a blank line between two
 * @param blocks everything found in the source, what is in the text first and in its order, then captions, then boilerplate
 * @param map the way from {@code text} back to {@code raw}
 * @param encoding the charset that the bytes were read in
 * @param mended how often characters of the text were changed or left out, by kind; kinds that did not occur are missing
 * @param rules those of its outlet that gave a piece its kind
 */
public record CleanArticle(
        String id,
        String rawSha256,
        String source,
        String raw,
        String text,
        List<CleanBlock> blocks,
        ArticleMeta meta,
        RawMap map,
        Encoding encoding,
        Map<Mended, Integer> mended,
        List<PieceRule> rules) {

    static final int ID_LENGTH = 16;

    public CleanArticle {
        blocks = List.copyOf(blocks);
        mended = Map.copyOf(mended);
        rules = List.copyOf(rules);
    }

    /** The blocks a record lists: what is in the text, then the captions. */
    public List<CleanBlock> recordBlocks() {
        return blocks.stream()
                .filter(block -> block.kind() != BlockKind.BOILERPLATE)
                .toList();
    }

    /** Where in the source a stretch of the text comes from. */
    public TextSpan toRaw(TextSpan span) {
        return map.span(span);
    }
}
