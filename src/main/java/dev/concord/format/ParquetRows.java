package dev.concord.format;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A record as a row of Parquet. */
final class ParquetRows {

    private static final GroupType SURFACE = group("element", whole("start"), whole("end"), text("text"));

    static final MessageType SCHEMA = new MessageType(
            "concord",
            text("schema"),
            text("id"),
            text("labeller"),
            text("split"),
            text("text"),
            group(
                    "meta",
                    text("headline"),
                    text("dek"),
                    text("outlet"),
                    text("place"),
                    text("published"),
                    text("dateline"),
                    text("language"),
                    text("url"),
                    text("source"),
                    text("raw_sha256"),
                    text("cleaner"),
                    text("duplicate_of")),
            list(
                    "blocks",
                    group("element", text("kind"), whole("start"), whole("end"), whole("raw_start"), whole("raw_end"))),
            list("mentions", group("element", text("id"), whole("start"), whole("end"), text("text"), text("speaker"))),
            list("speakers", group("element", text("id"), text("name"), text("role"), text("side"), text("wikidata"))),
            list(
                    "quotes",
                    group(
                            "element",
                            text("id"),
                            text("type"),
                            list("content", SURFACE),
                            group("cue", whole("start"), whole("end"), text("text")),
                            text("source"),
                            text("speaker"),
                            whole("sentiment"),
                            list("topics", text("element")),
                            text("note"))),
            group("sentiment", whole("value"), text("label")),
            list("topics", text("element")),
            group(
                    "provenance",
                    whole("guideline"),
                    text("status"),
                    text("at"),
                    whole("seconds"),
                    whole("suggested"),
                    whole("accepted")));

    private final @Nullable RecordConsumer consumer;

    ParquetRows(@Nullable RecordConsumer consumer) {
        this.consumer = consumer;
    }

    private static Type text(String name) {
        return Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    private static Type whole(String name) {
        return Types.optional(PrimitiveTypeName.INT64).named(name);
    }

    private static GroupType group(String name, Type... fields) {
        return new GroupType(Type.Repetition.OPTIONAL, name, fields);
    }

    private static GroupType list(String name, Type element) {
        return Types.requiredGroup()
                .as(LogicalTypeAnnotation.listType())
                .addField(new GroupType(Type.Repetition.REPEATED, "list", element))
                .named(name);
    }

    void write(ArticleRecord record) {
        CodePoints points = CodePoints.of(record.text());
        Row row = new Row(Objects.requireNonNull(consumer), SCHEMA);
        row.consumer.startMessage();
        row.text("schema", ArticleRecord.SCHEMA)
                .text("id", record.id())
                .text("labeller", record.labeller())
                .text("split", record.split())
                .text("text", record.text())
                .group("meta", meta -> meta(record.meta(), meta))
                .list("blocks", record.blocks(), (block, to) -> {
                    var span = block.span();
                    to.text("kind", block.kind().wire())
                            .whole("start", span == null ? null : points.fromUtf16(span.start()))
                            .whole("end", span == null ? null : points.fromUtf16(span.end()))
                            .whole("raw_start", block.rawStart())
                            .whole("raw_end", block.rawEnd());
                })
                .list("mentions", record.mentions(), (mention, to) -> mention(mention, to, points))
                .list(
                        "speakers",
                        record.speakers(),
                        (speaker, to) -> to.text("id", speaker.id())
                                .text("name", speaker.name())
                                .text("role", speaker.role())
                                .text("side", speaker.side())
                                .text("wikidata", speaker.wikidata()))
                .list("quotes", record.quotes(), (quote, to) -> quote(quote, to, points));
        var sentiment = record.sentiment();
        if (sentiment != null) {
            row.group("sentiment", to -> to.whole("value", sentiment.value()).text("label", sentiment.label()));
        }
        row.words("topics", record.topics()).group("provenance", to -> provenance(record.provenance(), to));
        row.consumer.endMessage();
    }

    private static void meta(ArticleRecord.Meta meta, Row to) {
        to.text("headline", meta.headline())
                .text("dek", meta.dek())
                .text("outlet", meta.outlet())
                .text("place", meta.place())
                .text("published", meta.published())
                .text(
                        "dateline",
                        meta.dateline() == null
                                ? null
                                : meta.dateline().toString().substring(2))
                .text("language", meta.language())
                .text("url", meta.url())
                .text("source", meta.source())
                .text("raw_sha256", meta.rawSha256())
                .text("cleaner", meta.cleaner())
                .text("duplicate_of", meta.duplicateOf());
    }

    private static void provenance(ArticleRecord.Provenance made, Row to) {
        to.whole("guideline", made.guideline())
                .text("status", made.status())
                .text("at", made.at())
                .whole("seconds", made.seconds())
                .whole("suggested", made.suggested())
                .whole("accepted", made.accepted());
    }

    private static void mention(Mention mention, Row to, CodePoints points) {
        to.text("id", mention.id());
        surface(mention.surface(), to, points);
        to.text("speaker", mention.speaker());
    }

    private static void quote(Quote quote, Row to, CodePoints points) {
        to.text("id", quote.id())
                .text("type", quote.type().wire())
                .list("content", quote.content(), (part, row) -> surface(part, row, points));
        Surface cue = quote.cue();
        if (cue != null) to.group("cue", row -> surface(cue, row, points));
        to.text("source", quote.source())
                .text("speaker", quote.speaker())
                .whole("sentiment", quote.sentiment())
                .words("topics", quote.topics())
                .text("note", quote.note());
    }

    private static void surface(Surface surface, Row to, CodePoints points) {
        to.whole("start", points.fromUtf16(surface.span().start()))
                .whole("end", points.fromUtf16(surface.span().end()))
                .text("text", surface.text());
    }

    private interface Element<T> {
        void write(T value, Row to);
    }

    /** The fields of one structure; a null is a field that is left out. */
    private record Row(RecordConsumer consumer, GroupType type) {

        Row text(String name, @Nullable Object value) {
            if (value != null) field(name, () -> consumer.addBinary(Binary.fromString(value.toString())));
            return this;
        }

        Row whole(String name, @Nullable Number value) {
            if (value != null) field(name, () -> consumer.addLong(value.longValue()));
            return this;
        }

        Row group(String name, Consumer<Row> fields) {
            field(name, () -> structure(type.getType(name).asGroupType(), fields));
            return this;
        }

        <T> Row list(String name, List<T> values, Element<T> element) {
            return elements(
                    name,
                    values,
                    (value, inner) ->
                            structure(inner.getType("element").asGroupType(), row -> element.write(value, row)));
        }

        Row words(String name, List<String> values) {
            return elements(name, values, (value, inner) -> consumer.addBinary(Binary.fromString(value)));
        }

        private interface Added<T> {
            void add(T value, GroupType inner);
        }

        private <T> Row elements(String name, List<T> values, Added<T> added) {
            GroupType inner = type.getType(name).asGroupType().getType("list").asGroupType();
            field(name, () -> {
                consumer.startGroup();
                if (!values.isEmpty()) {
                    consumer.startField("list", 0);
                    for (T value : values) {
                        consumer.startGroup();
                        consumer.startField("element", 0);
                        added.add(value, inner);
                        consumer.endField("element", 0);
                        consumer.endGroup();
                    }
                    consumer.endField("list", 0);
                }
                consumer.endGroup();
            });
            return this;
        }

        private void structure(GroupType inner, Consumer<Row> fields) {
            consumer.startGroup();
            fields.accept(new Row(consumer, inner));
            consumer.endGroup();
        }

        private void field(String name, Runnable value) {
            consumer.startField(name, type.getFieldIndex(name));
            value.run();
            consumer.endField(name, type.getFieldIndex(name));
        }
    }
}
