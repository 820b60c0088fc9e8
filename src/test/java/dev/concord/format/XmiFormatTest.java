package dev.concord.format;

import static dev.concord.format.Sample.TEXT;
import static dev.concord.format.Sample.labelled;
import static dev.concord.format.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.record.ArticleRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;

/** Read back by UIMA's own reader, with the type system that lies beside. */
class XmiFormatTest {

    @Test
    void uimaReadsTextAndLabels() throws Exception {
        CAS cas = read(written(new XmiFormat(), labelled("anna")));
        assertThat(cas.getDocumentText()).isEqualTo(TEXT);
        assertThat(cas.getDocumentLanguage()).isEqualTo("en");
        assertThat(words(cas, "Mention")).containsExactly("河野太郎外相", "Taro Kono", "Nobody");
        assertThat(words(cas, "Cue")).containsExactly("述べた", "said");
        assertThat(words(cas, "Quote")).containsExactly("用意がある", "We are ready,", "for\ntalks.", "answered");
        AnnotationFS quote = all(cas, "Quote").get(2);
        assertThat(feature(quote, "identifier")).isEqualTo("q2");
        assertThat(feature(quote, "part")).isEqualTo("2");
        assertThat(feature(quote, "topics")).isEqualTo("visits peace_treaty");
        assertThat(feature(quote, "sentiment")).isEqualTo("1");
        assertThat(feature(all(cas, "Quote").getFirst(), "sentiment")).isNull();
        var source = (AnnotationFS) quote.getFeatureValue(quote.getType().getFeatureByBaseName("source"));
        assertThat(source.getCoveredText()).isEqualTo("Taro Kono");
        assertThat(feature(all(cas, "Record").getFirst(), "labeller")).isEqualTo("anna");
    }

    @Test
    void whatXmlCannotHoldIsRefusedByItsArticle() throws IOException {
        ArticleRecord bare = Sample.bare("anna");
        ArticleRecord bell = ArticleRecord.unlabelled(bare.id(), "A bell: \u0007", bare.meta(), List.of());
        try (RecordSink sink = new XmiFormat().open(new ByteArrayOutputStream(), Sample.SCHEMA)) {
            assertThatThrownBy(() -> sink.write(bell))
                    .isInstanceOf(FormatFault.class)
                    .hasMessageStartingWith("Article 4f9a0c1d2e4b5a69 cannot be written as XMI: ");
        }
    }

    private static CAS read(byte[] archive) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("TypeSystem.xml");
            var types = UIMAFramework.getXMLParser()
                    .parseTypeSystemDescription(new XMLInputSource(new ByteArrayInputStream(zip.readAllBytes()), null));
            CAS cas = CasCreationUtils.createCas(types, null, null);
            assertThat(zip.getNextEntry().getName()).isEqualTo("anna/3f9a0c1d2e4b5a69.xmi");
            CasIOUtils.load(new ByteArrayInputStream(zip.readAllBytes()), cas);
            return cas;
        }
    }

    private static List<AnnotationFS> all(CAS cas, String type) {
        List<AnnotationFS> all = new ArrayList<>();
        cas.getAnnotationIndex(cas.getTypeSystem().getType("dev.concord." + type))
                .forEach(all::add);
        return all;
    }

    private static List<String> words(CAS cas, String type) {
        return all(cas, type).stream().map(AnnotationFS::getCoveredText).toList();
    }

    private static String feature(AnnotationFS annotation, String name) {
        return annotation.getStringValue(annotation.getType().getFeatureByBaseName(name));
    }
}
