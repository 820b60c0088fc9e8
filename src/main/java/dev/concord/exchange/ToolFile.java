package dev.concord.exchange;

import dev.concord.format.Standoff;
import dev.concord.format.StandoffReader;
import dev.concord.intake.Fault;
import dev.concord.record.ArticleRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A file of another tool.
 *
 * @param against the scheme, the texts and the speakers of the project
 * @param labeller whose labels these are where the file does not say; null where that must not be
 */
record ToolFile(
        String name,
        Path path,
        StandoffReader reader,
        LabelMapping mapping,
        LabelFiles.Against against,
        @Nullable String labeller)
        implements LabelFile {

    @Override
    public void read(Taker taker) throws IOException {
        reader.read(path, new StandoffReader.Taker() {
            @Override
            public void document(Standoff document) {
                names(document, taker);
                String whose = document.labeller() == null ? labeller : document.labeller();
                if (whose == null) {
                    fault(document.document(), "does not say whose labels these are; say it.");
                    return;
                }
                ArticleRecord article = against.texts().article(document, name);
                MappedDocument mapped =
                        new MappedDocument(document, mapping, against.scheme(), against.speakers(), taker::unmapped);
                taker.record(0, mapped.over(article, whose));
            }

            @Override
            public void fault(String place, String sentence) {
                taker.fault(new Fault(name + "/" + place, OptionalInt.empty(), sentence));
            }
        });
    }

    private void names(Standoff document, Taker taker) {
        document.values().keySet().forEach(value -> value(value, taker));
        for (Standoff.Span span : document.spans()) {
            taker.found(new FoundName(span.type(), true, 1, mapping.ofSpan(span.type())));
            span.values().keySet().forEach(value -> value(value, taker));
        }
    }

    private void value(String value, Taker taker) {
        if (!MappedDocument.CARRIED.contains(value)) {
            taker.found(new FoundName(value, false, 1, mapping.ofValue(value)));
        }
    }
}
