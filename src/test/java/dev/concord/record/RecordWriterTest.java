package dev.concord.record;

import static dev.concord.record.Samples.REST;
import static dev.concord.record.Samples.labelled;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.record.ArticleRecord.Mention;
import dev.concord.text.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordWriterTest {

    static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void writesTheLineAsPromised() throws IOException {
        assertThat(line(labelled("")))
                .isEqualTo("{\"schema\":\"concord/1\",\"id\":\"3f9a0c1d2e4b5a69\",\"labeller\":\"anna\",\"split\":null,"
                        + "\"text\":\" Taro Kono said: “We are ready – 用意がある 🤝.”\","
                        + "\"meta\":{\"headline\":\"Top diplomat says\",\"dek\":null,\"outlet\":\"TASS\","
                        + "\"place\":\"MANILA\",\"published\":\"2017-08-07\",\"dateline\":\"08-07\",\"language\":\"en\","
                        + "\"url\":null,\"source\":\"seeds/000.txt\",\"raw_sha256\":\"" + Samples.SHA + "\","
                        + "\"cleaner\":\"1\",\"duplicate_of\":null},"
                        + "\"blocks\":[{\"kind\":\"body\",\"start\":0,\"end\":42,\"raw_start\":12,\"raw_end\":90},"
                        + "{\"kind\":\"caption\",\"start\":null,\"end\":null,\"raw_start\":95,\"raw_end\":120}],"
                        + "\"mentions\":[{\"id\":\"m1\",\"start\":1,\"end\":10,\"text\":\"Taro Kono\","
                        + "\"speaker\":\"taro-kono\"}],"
                        + "\"speakers\":[{\"id\":\"taro-kono\",\"name\":\"Taro Kono\","
                        + "\"role\":\"Foreign Minister of Japan\",\"side\":\"JP\",\"wikidata\":null}],"
                        + "\"quotes\":[{\"id\":\"q1\",\"type\":\"direct\",\"content\":[{\"start\":18,\"end\":41,"
                        + "\"text\":\"We are ready – 用意がある 🤝.\"}],"
                        + "\"cue\":{\"start\":11,\"end\":15,\"text\":\"said\"},\"source\":\"m1\","
                        + "\"speaker\":\"taro-kono\",\"sentiment\":1,\"topics\":[\"peace_treaty\"],\"note\":null}],"
                        + "\"sentiment\":{\"value\":1,\"label\":\"positive\"},\"topics\":[\"peace_treaty\"],"
                        + "\"provenance\":{\"guideline\":2,\"status\":\"submitted\",\"at\":\"2026-11-22T10:00:00Z\","
                        + "\"seconds\":312,\"suggested\":9,\"accepted\":8}}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "東京で外相は",
                "🇯🇵🇷🇺 👩‍👩‍👧 ",
                "e\u0301 a\u0308\u0323 Й",
                "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠮷野家",
                "tab\tquote\"back\\slash\n\nline\u2028separator\u0000nul"
            })
    void countsInCodePointsWhateverStandsBefore(String before) throws IOException {
        JsonNode written = JSON.readTree(line(labelled(before)));
        int[] points = written.get("text").asString().codePoints().toArray();
        var spans =
                Stream.of(written.at("/mentions/0"), written.at("/quotes/0/content/0"), written.at("/quotes/0/cue"));
        assertThat(spans).hasSize(3).allSatisfy(span -> {
            int start = span.get("start").asInt();
            assertThat(new String(points, start, span.get("end").asInt() - start))
                    .isEqualTo(span.get("text").asString());
        });
        assertThat(written.at("/blocks/0/end").asInt()).isEqualTo(points.length);
    }

    static Stream<Arguments> refusals() {
        ArticleRecord good = labelled("🤝 ");
        String text = good.text();
        int length = text.length();
        return Stream.of(
                Arguments.of(
                        mention(good, new Surface(new TextSpan(length - 1, length + 1), "”?")),
                        "article 3f9a0c1d2e4b5a69, label m9, mentions[0] at 45: outside the text, which has 44 characters."),
                Arguments.of(
                        mention(good, new Surface(new TextSpan(4, 4), "")),
                        "article 3f9a0c1d2e4b5a69, label m9, mentions[0] at 3: the span is empty."),
                Arguments.of(
                        mention(good, Surface.of(text, new TextSpan(1, 3))),
                        "article 3f9a0c1d2e4b5a69, label m9, mentions[0] at 0: the span cuts a character in two."),
                Arguments.of(
                        mention(good, Surface.of(text, new TextSpan(0, 1))),
                        "article 3f9a0c1d2e4b5a69, label m9, mentions[0] at 0: the span cuts a character in two."),
                Arguments.of(
                        mention(good, new Surface(new TextSpan(4, 8), "Tara")),
                        "article 3f9a0c1d2e4b5a69, label m9, mentions[0] at 3: the text reads “Taro” there, not “Tara”."),
                Arguments.of(
                        mention(good, new Surface(new TextSpan(4, 8), "Tar")),
                        "article 3f9a0c1d2e4b5a69, label m9, mentions[0] at 3: the text reads “Taro” there, not “Tar”."),
                Arguments.of(
                        Samples.withMentions(
                                good,
                                List.of(new Mention("m1", good.mentions().get(0).surface(), "nobody"))),
                        "article 3f9a0c1d2e4b5a69, label m1, mentions[0].speaker: “nobody” is not among the record's speakers."),
                Arguments.of(
                        Samples.withQuotes(good, List.of(Samples.quote(text, Samples.at(text, "We"), "m2"))),
                        "article 3f9a0c1d2e4b5a69, label q1, quotes[0].source: “m2” is not among the record's mentions."),
                Arguments.of(
                        Samples.withQuotes(
                                good,
                                List.of(good.quotes().get(0), good.quotes().get(0))),
                        "article 3f9a0c1d2e4b5a69, label q1, quotes: two have this id."),
                Arguments.of(
                        labelled("half \uD83E"),
                        "article 3f9a0c1d2e4b5a69, text at 5: there is half a character, which UTF-8 cannot write."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatWouldBeWrongAndWritesNothingOfIt(ArticleRecord wrong, String why) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new RecordWriter(out)) {
            assertThatThrownBy(() -> writer.write(wrong))
                    .isInstanceOf(RecordFault.class)
                    .hasMessage(why);
            writer.write(labelled("next"));
        }
        assertThat(out.toString(UTF_8)).isEqualTo(line(labelled("next")));
    }

    @Test
    void refusesHalfACharacterInANote() {
        ArticleRecord good = labelled("");
        var quote = good.quotes().get(0);
        var noted = new ArticleRecord.Quote(
                "q1", quote.type(), quote.content(), null, null, null, null, List.of(), "half \uD83E of it");
        assertThatThrownBy(() -> line(Samples.withQuotes(good, List.of(noted))))
                .isInstanceOf(RecordFault.class)
                .hasMessage("article 3f9a0c1d2e4b5a69, note: there is half a character, which UTF-8 cannot write.");
    }

    private static ArticleRecord mention(ArticleRecord good, Surface surface) {
        return Samples.withMentions(good, List.of(new Mention("m9", surface, null)));
    }

    static String line(ArticleRecord article) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new RecordWriter(out)) {
            writer.write(article);
        }
        assertThat(out.toString(UTF_8)).contains(REST.strip().substring(0, 9));
        return out.toString(UTF_8);
    }
}
