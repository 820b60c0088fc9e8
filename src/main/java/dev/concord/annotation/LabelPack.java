package dev.concord.annotation;

import dev.concord.record.ArticleRecord.Mention;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Labels of one sheet that were made under one version of the guideline, together in a row.
 *
 * @param puts what puts them
 * @param content the same as {@link LabelReader} reads it
 */
record LabelPack(SheetId sheet, int guideline, List<Change> puts, byte[] content) {

    /** Bytes; H2 takes a million in a column. */
    private static final int LARGEST = 500_000;

    static LabelPack of(SheetId sheet, int guideline, List<Change> puts) {
        return new LabelPack(sheet, guideline, puts, content(puts));
    }

    static byte[] content(List<Change> puts) {
        StringBuilder labels = new StringBuilder();
        puts.forEach(put -> labels.append(part(put.layer(), Objects.requireNonNull(LabelJson.of(put)))));
        return labels.toString().getBytes(StandardCharsets.UTF_8);
    }

    static LabelPack read(SheetId sheet, int guideline, byte[] content) {
        return new LabelPack(sheet, guideline, LabelJson.changes(List.of(content)), content);
    }

    /** A label as it stands among others. */
    static String part(Layer layer, String json) {
        return '"' + layer.name() + "\" " + json + '\n';
    }

    /** Whether there is something to pack that a row takes. */
    static boolean fits(byte[] content) {
        return content.length > 0 && content.length <= LARGEST;
    }

    /** Those of the labels that are mentions. */
    Stream<Mention> mentions() {
        return puts.stream()
                .flatMap(put -> put instanceof Change.PutMention one ? Stream.of(one.mention()) : Stream.empty());
    }

    /** A row for each. */
    List<LabelRow> rows() {
        return puts.stream()
                .map(put -> new LabelRow(sheet, put, Objects.requireNonNull(LabelJson.of(put)), guideline))
                .toList();
    }

    /** The same with these mentions in place of those with their ids. */
    LabelPack with(Map<String, Mention> changed) {
        return of(
                sheet,
                guideline,
                puts.stream()
                        .map(put -> put instanceof Change.PutMention one && changed.containsKey(put.labelKey())
                                ? new Change.PutMention(changed.get(put.labelKey()))
                                : put)
                        .toList());
    }
}
