package dev.concord.format;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.RecordSchema;
import dev.concord.text.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.uima.UIMAException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLSerializer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * UIMA's CAS as XMI, a file for each record in an archive, with {@code TypeSystem.xml} ({@link CasTypes}). Offsets are
 * UTF-16 units there, as in all of UIMA.
 */
final class XmiFormat implements Format {

    @Override
    public String word() {
        return "xmi";
    }

    @Override
    public String file(String stem) {
        return stem + ".xmi.zip";
    }

    @Override
    public RecordSink open(OutputStream out, RecordSchema schema) throws IOException {
        return new Documents(out);
    }

    private static final class Documents extends ZipSink {

        private final CAS cas;

        Documents(OutputStream out) throws IOException {
            super(out);
            TypeSystemDescription types = CasTypes.description();
            try {
                cas = CasCreationUtils.createCas(types, null, null);
                ByteArrayOutputStream xml = new ByteArrayOutputStream();
                types.toXML(xml);
                file("TypeSystem.xml", xml.toString(StandardCharsets.UTF_8));
            } catch (UIMAException | SAXException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void write(ArticleRecord record) throws IOException {
            cas.reset();
            cas.setDocumentText(record.text());
            cas.setDocumentLanguage(Objects.requireNonNullElse(record.meta().language(), "x-unspecified"));
            new Filling(cas).fill(record);
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            try {
                new XmiCasSerializer(cas.getTypeSystem())
                        .serialize(cas, new XMLSerializer(xml, false).getContentHandler());
            } catch (SAXException e) {
                throw new FormatFault(
                        "Article %s cannot be written as XMI: %s".formatted(record.id(), e.getMessage()), e);
            }
            begin(name(record) + ".xmi");
            xml.writeTo(zip);
            zip.closeEntry();
        }
    }

    /** Lays a record's labels over a text. */
    private record Filling(CAS cas) {

        void fill(ArticleRecord record) {
            var sentiment = record.sentiment();
            annotation("Record", new TextSpan(0, record.text().length()), Map.of())
                    .with("identifier", record.id())
                    .with("labeller", record.labeller())
                    .with("split", record.split())
                    .with("sentiment", sentiment == null ? null : sentiment.label())
                    .with("topics", String.join(" ", record.topics()))
                    .with("outlet", record.meta().outlet())
                    .with("published", record.meta().published())
                    .with("guideline", record.provenance().guideline())
                    .add();
            Map<String, AnnotationFS> mentions = new HashMap<>();
            for (Mention mention : record.mentions()) {
                mentions.put(
                        mention.id(),
                        annotation("Mention", mention.surface().span(), Map.of())
                                .with("identifier", mention.id())
                                .with("speaker", mention.speaker())
                                .add());
            }
            for (Quote quote : record.quotes()) quote(quote, mentions);
        }

        private void quote(Quote quote, Map<String, AnnotationFS> mentions) {
            for (int part = 0; part < quote.content().size(); part++) {
                annotation("Quote", quote.content().get(part).span(), mentions)
                        .with("identifier", quote.id())
                        .with("part", part + 1)
                        .with("quoteType", quote.type().wire())
                        .pointing("source", quote.source())
                        .with("speaker", quote.speaker())
                        .with("sentiment", quote.sentiment())
                        .with("topics", String.join(" ", quote.topics()))
                        .with("note", quote.note())
                        .add();
            }
            if (quote.cue() != null) {
                annotation("Cue", quote.cue().span(), Map.of())
                        .with("quote", quote.id())
                        .add();
            }
        }

        private Annotation annotation(String name, TextSpan span, Map<String, AnnotationFS> mentions) {
            Type type = cas.getTypeSystem().getType(CasTypes.PREFIX + name);
            return new Annotation(cas, type, cas.createAnnotation(type, span.start(), span.end()), mentions);
        }
    }

    private record Annotation(CAS cas, Type type, AnnotationFS annotation, Map<String, AnnotationFS> mentions) {

        Annotation with(String name, @Nullable Object value) {
            Feature feature = type.getFeatureByBaseName(name);
            if (value != null) annotation.setFeatureValueFromString(feature, value.toString());
            return this;
        }

        Annotation pointing(String name, @Nullable String mention) {
            AnnotationFS to = mention == null ? null : mentions.get(mention);
            if (to != null) annotation.setFeatureValue(type.getFeatureByBaseName(name), to);
            return this;
        }

        AnnotationFS add() {
            cas.addFsToIndexes(annotation);
            return annotation;
        }
    }
}
