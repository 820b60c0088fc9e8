package dev.concord.format;

import static dev.concord.format.Sample.TEXT;
import static dev.concord.format.Sample.bare;
import static dev.concord.format.Sample.labelled;
import static dev.concord.format.Sample.slice;
import static dev.concord.format.Sample.written;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.record.ArticleRecord;
import dev.concord.text.TextSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatsTest {

    static Stream<Format> formats() {
        return Formats.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameRecordsGiveTheSameBytes(Format format) {
        byte[] once = written(format, labelled("anna"), labelled("boris"), bare("anna"));
        assertThat(written(format, labelled("anna"), labelled("boris"), bare("anna")))
                .isEqualTo(once);
        assertThat(Formats.of(format.word())).contains(format);
    }

    @Test
    void aTableReadByCommonsCsvHasARowForEachLabel() throws IOException {
        String csv = text(new CsvFormat(), labelled("anna"), bare("anna"));
        List<CSVRecord> rows = CSVParser.parse(
                        new StringReader(csv),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
        assertThat(rows.stream().map(row -> row.get("layer")))
                .containsExactly(
                        "record",
                        "mention",
                        "mention",
                        "mention",
                        "quote",
                        "cue",
                        "quote",
                        "quote",
                        "cue",
                        "quote",
                        "sentiment",
                        "topic",
                        "record");
        for (CSVRecord row : rows) {
            if (row.get("start").isEmpty()) continue;
            String whole = row.get("id").startsWith("3") ? TEXT : "Nothing.";
            assertThat(slice(whole, Integer.parseInt(row.get("start")), Integer.parseInt(row.get("end"))))
                    .isEqualTo(row.get("text"));
        }
        assertThat(rows.get(7).get("note")).isEqualTo("he \"said\", so\tto speak");
        assertThat(rows.get(7).get("part")).isEqualTo("2");
    }

    @Test
    void cellsOfATableAreQuotedOnlyWhereTheyMustBe() {
        String csv = text(new CsvFormat(), labelled(" anna, \"a\" "), labelled("boris"));
        assertThat(csv)
                .startsWith("id,labeller,split,layer,label,part,start,end,text,type,source,")
                .contains("\n3f9a0c1d2e4b5a69,\" anna, \"\"a\"\" \",train,mention,m2,")
                .contains("\n3f9a0c1d2e4b5a69,boris,train,mention,m2,")
                .doesNotContain("\r");
    }

    @Test
    void conllHasATokenALineAndEveryLabelOnWholeTokens() {
        List<String[]> tokens = text(new ConllFormat(), labelled("anna"))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isEmpty())
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(tokens).allSatisfy(token -> {
            assertThat(token).hasSize(8);
            assertThat(slice(TEXT, Integer.parseInt(token[2]), Integer.parseInt(token[3])))
                    .isEqualTo(token[1]);
        });
        assertThat(forms(tokens, 7, "m1")).isEqualTo("河 野 太 郎 外 相");
        assertThat(forms(tokens, 7, "m2")).isEqualTo("Taro Kono");
        assertThat(column(tokens, 4, "m2")).containsExactly("B-mention", "I-mention");
        assertThat(forms(tokens, 7, "q1")).isEqualTo("用 意 が あ る 述 べ た");
        assertThat(column(tokens, 5, "q2").subList(0, 4))
                .containsExactly("B-direct", "I-direct", "I-direct", "I-direct");
        assertThat(tokens.stream().map(token -> token[1])).contains("😀", "Kōno's");
    }

    private static String forms(List<String[]> tokens, int column, String id) {
        return String.join(
                " ",
                tokens.stream()
                        .filter(token -> List.of(token[column].split("\\|")).contains(id))
                        .map(token -> token[1])
                        .toList());
    }

    private static List<String> column(List<String[]> tokens, int column, String id) {
        return tokens.stream()
                .filter(token -> List.of(token[7].split("\\|")).contains(id))
                .map(token -> token[column])
                .toList();
    }

    /** spaCy makes words and spaces of the tokens: together they must be the text again. */
    @Test
    void spacyGetsTokensThatMakeUpTheText() {
        JsonNode document = json(new SpacyFormat(), labelled("anna"));
        StringBuilder made = new StringBuilder();
        int end = 0;
        for (JsonNode token : document.get("tokens")) {
            int start = token.get("start").asInt();
            assertThat(start - end).isBetween(0, 1);
            if (start > end) made.append(' ');
            made.append(slice(TEXT, start, token.get("end").asInt()));
            end = token.get("end").asInt();
        }
        assertThat(made).hasToString(TEXT);
        List<String> quotes = new ArrayList<>();
        for (JsonNode span : document.at("/spans/quotes")) {
            quotes.add(slice(TEXT, span.get("start").asInt(), span.get("end").asInt()));
        }
        assertThat(quotes).containsExactly("用意がある", "We are ready,", "for\ntalks.", "answered");
        assertThat(document.at("/cats").toString())
                .isEqualTo("{\"sentiment:negative\":0.0,\"sentiment:neutral\":0.0,\"sentiment:positive\":1.0,"
                        + "\"sentiment:none\":0.0,\"topic:peace_treaty\":0.0,\"topic:visits\":1.0}");
    }

    @Test
    void bratGetsTextAndStandoffInCodePoints() throws IOException {
        Map<String, String> files = unzipped(new BratFormat(), labelled("anna"), labelled("boris"));
        assertThat(files.keySet())
                .containsExactly(
                        "annotation.conf",
                        "anna/3f9a0c1d2e4b5a69.txt",
                        "anna/3f9a0c1d2e4b5a69.ann",
                        "boris/3f9a0c1d2e4b5a69.txt",
                        "boris/3f9a0c1d2e4b5a69.ann");
        assertThat(files.get("anna/3f9a0c1d2e4b5a69.txt")).isEqualTo(TEXT);
        String ann = Objects.requireNonNull(files.get("anna/3f9a0c1d2e4b5a69.ann"));
        assertThat(ann.lines().filter(line -> line.startsWith("T"))).hasSize(9).allSatisfy(line -> {
            String[] columns = line.split("\t", -1);
            List<String> parts = new ArrayList<>();
            for (String part : columns[1].substring(columns[1].indexOf(' ') + 1).split(";")) {
                String[] ends = part.split(" ");
                parts.add(slice(TEXT, Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
            }
            assertThat(parts).noneMatch(part -> part.contains("\n"));
            assertThat(String.join(" ", parts)).isEqualTo(columns[2]);
        });
        assertThat(ann)
                .contains("\tDirect ", "\tWe are ready, for talks.\n")
                .contains("A1\tSentiment T1 positive\n", "\tTopic_visits T1\n")
                .contains("\tAnnotatorNotes T7\the \"said\", so to speak\n")
                .contains("Reference T2 Registry:taro-kono\t河野太郎外相\n");
        assertThat(files.get("annotation.conf"))
                .contains("Sentiment Arg:Article, Value:negative|neutral|positive|none");
    }

    @Test
    void webAnnotationsPointByPositionAndByWords() {
        JsonNode page = json(new WebAnnotationFormat(), labelled("anna"), bare("anna"));
        assertThat(page.get("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(page.get("items")).hasSize(9);
        for (JsonNode item : page.get("items")) {
            assertThat(item.get("id").asString()).startsWith("urn:concord:label:3f9a0c1d2e4b5a69:anna:");
            if (item.get("target").isString()) continue;
            for (JsonNode target : item.get("target")) {
                JsonNode place = target.at("/selector/0");
                JsonNode words = target.at("/selector/1");
                int start = place.get("start").asInt();
                String exact = words.get("exact").asString();
                assertThat(slice(TEXT, start, place.get("end").asInt())).isEqualTo(exact);
                assertThat(TEXT)
                        .contains(words.get("prefix").asString()
                                + exact
                                + words.get("suffix").asString());
            }
        }
    }

    @Test
    void labelStudioGetsATaskPerArticleAndAnAnnotationPerLabeller() {
        JsonNode tasks = json(new LabelStudioFormat(), labelled("anna"), labelled("boris"), bare("anna"));
        assertThat(tasks).hasSize(2);
        assertThat(tasks.at("/0/annotations")).hasSize(2);
        assertThat(tasks.at("/0/annotations/1/meta/labeller").asString()).isEqualTo("boris");
        List<String> regions = new ArrayList<>();
        for (JsonNode result : tasks.at("/0/annotations/0/result")) {
            JsonNode value = result.path("value");
            if (!value.has("labels")) continue;
            String words =
                    slice(TEXT, value.get("start").asInt(), value.get("end").asInt());
            assertThat(words).isEqualTo(value.get("text").asString());
            regions.add(value.at("/labels/0").asString() + " " + words);
        }
        assertThat(regions)
                .containsExactly(
                        "mention 河野太郎外相",
                        "mention Taro Kono",
                        "mention Nobody",
                        "direct 用意がある",
                        "cue 述べた",
                        "direct We are ready,",
                        "cue said",
                        "direct for\ntalks.",
                        "indirect answered");
        assertThat(json(new LabelStudioFormat())).isEmpty();
    }

    @Test
    void doccanoGetsEntitiesAndRelations() {
        JsonNode example = json(new DoccanoFormat(), labelled("anna"));
        assertThat(example.get("entities"))
                .hasSize(9)
                .allSatisfy(entity -> assertThat(slice(
                                TEXT,
                                entity.get("start_offset").asInt(),
                                entity.get("end_offset").asInt()))
                        .isNotBlank());
        List<String> types = new ArrayList<>();
        example.get("relations")
                .forEach(relation -> types.add(relation.get("type").asString()));
        assertThat(types).containsExactly("source", "cue", "source", "cue", "continues");
    }

    @Test
    void citronGetsQuotesThatHaveACueAndASource() throws IOException {
        JsonNode document = JsonMapper.shared()
                .readTree(unzipped(new CitronFormat(), labelled("anna")).get("anna/3f9a0c1d2e4b5a69.json"));
        assertThat(document.get("text").asString()).isEqualTo(TEXT);
        assertThat(document.get("quotes")).hasSize(2);
        JsonNode quote = document.at("/quotes/1");
        assertThat(quote.at("/sources/0/text").asString()).isEqualTo("Taro Kono");
        assertThat(quote.get("contents")).hasSize(2);
        assertThat(slice(
                        TEXT,
                        quote.at("/cue/start").asInt(),
                        quote.at("/cue/end").asInt()))
                .isEqualTo("said");
        assertThat(document.at("/coreference_groups/0")).hasSize(2);
    }

    @Test
    void tokensEndWhereLabelsDo() {
        List<String> tokens = Tokens.of(labelled("anna")).stream()
                .flatMap(List::stream)
                .map(token -> token.in(TEXT))
                .toList();
        assertThat(tokens).contains("河", "あ", "「", "述", "ready", ",", "said", "talks", ".");
        assertThat(Tokens.of(labelled("anna")).stream().flatMap(List::stream).map(TextSpan::length))
                .allMatch(length -> length > 0);
    }

    private static String text(Format format, ArticleRecord... records) {
        return new String(written(format, records), UTF_8);
    }

    private static JsonNode json(Format format, ArticleRecord... records) {
        return JsonMapper.shared().readTree(written(format, records));
    }

    private static Map<String, String> unzipped(Format format, ArticleRecord... records) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(written(format, records)), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
