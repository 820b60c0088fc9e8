package dev.concord.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.format.Format;
import dev.concord.format.Formats;
import dev.concord.format.RecordSink;
import dev.concord.format.Sample;
import dev.concord.format.Standoff;
import dev.concord.format.StandoffReader;
import dev.concord.format.StandoffReaders;
import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.scheme.Scheme;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other tools' files: what we write for them comes back, what they write themselves is read, and what is lost is told. */
class ToolFilesTest {

    private static final Scheme SCHEME =
            Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan"));

    @TempDir
    Path folder;

    private final List<String> lost = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Standoff> read = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "brat, brat, data.brat.zip, true",
        "xmi, cas, data.xmi.zip, true",
        "labelstudio, labelstudio, data.labelstudio.json, true",
        "doccano, doccano, data.doccano.jsonl, false"
    })
    void whatWeWriteForAToolComesBack(String format, String reader, String file, boolean keepsValues)
            throws IOException {
        ArticleRecord written = Sample.labelled("anna");
        Path path = write(Formats.of(format).orElseThrow(), written, file);

        ArticleRecord back = labels(reader, path, LabelMapping.GUESSED);

        assertThat(faults).isEmpty();
        assertThat(lost).isEmpty();
        assertThat(read.getFirst().article()).isEqualTo(written.id());
        assertThat(read.getFirst().labeller()).isEqualTo("anna");
        assertThat(surfaces(back)).isEqualTo(surfaces(written));
        assertThat(back.sentiment()).isEqualTo(written.sentiment());
        assertThat(back.topics()).isEqualTo(written.topics());
        assertThat(back.quotes()).extracting(Quote::type).isEqualTo(types(written));
        if (!keepsValues) return;
        assertThat(back.mentions())
                .extracting(ArticleRecord.Mention::speaker)
                .isEqualTo(written.mentions().stream()
                        .map(ArticleRecord.Mention::speaker)
                        .toList());
        assertThat(back.quotes())
                .extracting(Quote::sentiment, Quote::topics, ToolFilesTest::note, Quote::speaker)
                .isEqualTo(written.quotes().stream()
                        .map(quote -> Tuple.tuple(quote.sentiment(), quote.topics(), note(quote), quote.speaker()))
                        .toList());
    }

    /** brat's lines have no room for tabs. */
    private static @Nullable String note(Quote quote) {
        return quote.note() == null ? null : quote.note().replaceAll("\\s+", " ");
    }

    private static List<QuoteType> types(ArticleRecord record) {
        return record.quotes().stream().map(Quote::type).toList();
    }

    /** Every place of every label, whatever it is called. */
    private static List<String> surfaces(ArticleRecord record) {
        List<String> all = new ArrayList<>();
        record.mentions().forEach(one -> all.add("mention " + one.surface()));
        for (Quote quote : record.quotes()) {
            String source = record.mentions().stream()
                    .filter(one -> one.id().equals(quote.source()))
                    .map(one -> one.surface().toString())
                    .findFirst()
                    .orElse("-");
            all.add("quote %s cue %s source %s"
                    .formatted(quote.content(), quote.cue() == null ? "-" : quote.cue(), source));
        }
        return all;
    }

    @Test
    void inceptionsJsonIsReadWithItsRelations() throws IOException {
        Path file = Files.writeString(folder.resolve("doc.json"), """
                {"%TYPES":{},"%FEATURE_STRUCTURES":[
                 {"%ID":1,"%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView","mimeType":"text","sofaString":"😀 “Yes,” said Kono."},
                 {"%ID":2,"%TYPE":"webanno.custom.Quote","@sofa":1,"begin":4,"end":8,"type":"direct","polarity":"positive"},
                 {"%ID":3,"%TYPE":"webanno.custom.Speaker","@sofa":1,"begin":15,"end":19,"identifier":null,"who":"Taro Kono"},
                 {"%ID":4,"%TYPE":"webanno.custom.Verb","@sofa":1,"begin":10,"end":14},
                 {"%ID":5,"%TYPE":"webanno.custom.SaidBy","@sofa":1,"begin":4,"end":8,"@Governor":2,"@Dependent":3},
                 {"%ID":6,"%TYPE":"webanno.custom.SaidWith","@sofa":1,"begin":4,"end":8,"@Governor":2,"@Dependent":4},
                 {"%ID":7,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token","@sofa":1,"begin":3,"end":4}],
                 "%VIEWS":{}}""");

        ArticleRecord labels = labels("cas", file, LabelMapping.GUESSED);

        assertThat(lost).isEmpty();
        assertThat(labels.quotes()).singleElement().satisfies(quote -> {
            assertThat(quote.content()).extracting(Surface::text).containsExactly("Yes,");
            assertThat(quote.cue()).isNotNull().extracting(Surface::text).isEqualTo("said");
            assertThat(quote.speaker()).isEqualTo("taro-kono");
            assertThat(quote.sentiment()).isEqualTo(1);
        });
        assertThat(labels.speakers()).extracting(ArticleRecord.Speaker::name).containsExactly("Taro Kono");
    }

    @Test
    void namesOfOnesOwnAreMappedAndWhatHasNoPlaceIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("all.jsonl"), """
                {"id":1,"text":"Kono said 😀 no in Manila.","label":[[0,4,"SPRECHER"],[12,14,"ZITAT"],[18,24,"LOC"]]}
                """);

        ArticleRecord labels = labels(
                "doccano",
                file,
                new LabelMapping(
                        Map.of("SPRECHER", LabelMapping.Meaning.MENTION, "ZITAT", LabelMapping.Meaning.INDIRECT)));

        assertThat(labels.mentions()).extracting(one -> one.surface().text()).containsExactly("Kono");
        assertThat(labels.quotes())
                .extracting(one -> one.content().getFirst().text())
                .containsExactly("no");
        assertThat(lost).containsExactly("LOC: no counterpart was chosen");
    }

    /** Label Studio counted UTF-16 units before 2021 and code points since: the words of a region decide. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void offsetsInEitherCountingFindTheirWords(int start) throws IOException {
        Path file = Files.writeString(folder.resolve("tasks.json"), """
                [{"id":7,"data":{"story":"😀 Kono spoke."},"annotations":[{"completed_by":{"email":"a@b.org"},"result":[
                 {"id":"x","type":"labels","from_name":"l","value":{"start":%d,"end":%d,"text":"Kono","labels":["Person"]}},
                 {"type":"choices","from_name":"tone","value":{"choices":["Positive"]}},
                 {"id":"y","type":"brushlabels","value":{}}]}]}]""".formatted(start, start + 4));

        ArticleRecord labels = labels("labelstudio", file, LabelMapping.GUESSED);

        assertThat(labels.mentions()).extracting(one -> one.surface().text()).containsExactly("Kono");
        assertThat(labels.sentiment()).isEqualTo(new Sentiment(1, "positive"));
        assertThat(read.getFirst().labeller()).isEqualTo("a@b.org");
        assertThat(lost).containsExactly("a result of type “brushlabels”");
    }

    @Test
    void aSpanThatIsElsewhereThanItSaysIsLeftOutAndTold() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Kono said no.");
        Files.writeString(
                folder.resolve("a.ann"),
                "T1\tMention 0 4\tKono\nT2\tCue 6 10\tsaid\nT3\tQuote 10 99\tno.\nT4\tQuote 10 12\tno\nE1\tSay:T2\n");

        ArticleRecord labels = labels("brat", folder, LabelMapping.GUESSED);

        assertThat(labels.mentions()).hasSize(1);
        assertThat(labels.quotes()).hasSize(1);
        assertThat(lost)
                .containsExactlyInAnyOrder(
                        "a span whose words are not those of the text there",
                        "a span from 10 to 99, outside the text",
                        "an event, which has no counterpart here");
    }

    @ParameterizedTest
    @CsvSource({
        "labelstudio, x.json, '{}', is no list of tasks",
        "labelstudio, x.json, '[{\"data\":', 'is not JSON, or breaks off'",
        "doccano, x.jsonl, '', is empty",
        "brat, x.zip, 'PK', zip",
    })
    void whatIsNoSuchFileIsRefusedWithItsReason(String reader, String name, String content, String reason)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        assertThatThrownBy(() -> labels(reader, file, LabelMapping.GUESSED)).hasMessageContaining(reason);
    }

    @Test
    void xmlThatAsksForOtherFilesIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hidden words");
        Path cas = Files.createDirectory(folder.resolve("cas"));
        Files.writeString(
                cas.resolve("TypeSystem.xml"),
                "<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\"/>");
        Files.writeString(cas.resolve("a.xmi"), """
                <?xml version="1.0"?><!DOCTYPE x SYSTEM "%s">
                <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0">
                <cas:NULL xmi:id="0"/><cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="Text"/>
                <cas:View sofa="1" members=""/></xmi:XMI>""".formatted(secret.toUri()));

        read("cas", cas);

        assertThat(faults).singleElement().asString().contains("DOCTYPE is disallowed");
        assertThat(read).isEmpty();
    }

    private Path write(Format format, ArticleRecord record, String file) throws IOException {
        Path path = folder.resolve(file);
        try (OutputStream out = Files.newOutputStream(path);
                RecordSink sink = format.open(out, Sample.SCHEMA)) {
            sink.write(record);
        }
        return path;
    }

    private void read(String reader, Path path) throws IOException {
        StandoffReaders.of(reader).orElseThrow().read(path, new StandoffReader.Taker() {
            @Override
            public void document(Standoff document) {
                read.add(document);
            }

            @Override
            public void fault(String place, String sentence) {
                faults.add(place + " " + sentence);
            }
        });
    }

    private ArticleRecord labels(String reader, Path path, LabelMapping mapping) throws IOException {
        read(reader, path);
        Standoff document = read.getFirst();
        ArticleRecord article = ArticleRecord.unlabelled(
                "0".repeat(16), document.text(), Sample.labelled("x").meta(), List.of());
        return new MappedDocument(document, mapping, SCHEME, new SpeakerNames(List.of()), lost::add)
                .over(article, document.labeller());
    }
}
