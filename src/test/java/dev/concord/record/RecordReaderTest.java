package dev.concord.record;

import static dev.concord.record.RecordWriterTest.line;
import static dev.concord.record.Samples.labelled;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.record.RecordLine.Faulty;
import dev.concord.record.RecordLine.Good;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "🇯🇵 𠮷野家 e\u0301 ", "line\u2028\u0085\u0000\n\n\r\n"})
    void readsWhatWasWritten(String before) throws IOException {
        assertThat(read(line(labelled(before)))).containsExactly(new Good(1, labelled(before)));
    }

    @Test
    void readsAnArticleNobodyLabelled() throws IOException {
        var bare = ArticleRecord.unlabelled("3f9a0c1d2e4b5a69", "Taro Kono", Samples.meta(), List.of());
        assertThat(read(line(bare))).containsExactly(new Good(1, bare));
    }

    @Test
    void goesOnBehindFaultyLines() throws IOException {
        String good = line(labelled(""));
        assertThat(read("\uFEFF" + good + "{\"schema\":\n\n\r\nnothing\n[]\n" + good.strip()))
                .extracting(line -> line.number() + " "
                        + (line instanceof Faulty faulty ? faulty.sentence().split(":")[0] : "good"))
                .containsExactly("1 good", "2 not JSON", "5 not JSON", "6 line", "7 good");
    }

    /** What to replace in a good line, by what, and what is then said. */
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "\"concord/1\"", "\"concord/2\"", "schema: “concord/2” is not read here, only “concord/1”."),
                Arguments.of("\"schema\":\"concord/1\",", "", "schema: the key is missing."),
                Arguments.of("\"split\":null,", "", "split: the key is missing."),
                Arguments.of(
                        "\"split\":null", "\"split\":\"dev\"", "split: \"dev\" is none of train, validation, test."),
                Arguments.of("\"split\":null", "\"splat\":1,\"split\":null", "splat: concord/1 has no such key."),
                Arguments.of("\"labeller\":\"anna\"", "\"labeller\":7", "labeller: it must be a string, not 7."),
                Arguments.of("\"cleaner\":\"1\",", "", "meta.cleaner: the key is missing."),
                Arguments.of("2017-08-07", "2017-02-30", "meta.published: “2017-02-30” is no date (2017-08-07)."),
                Arguments.of(
                        "\"dateline\":\"08-07\"",
                        "\"dateline\":\"8-7\"",
                        "meta.dateline: “8-7” is no month and day (08-07)."),
                Arguments.of(
                        "\"kind\":\"body\"",
                        "\"kind\":\"boilerplate\"",
                        "blocks[0].kind: “boilerplate” is none of headline, dek, body, subhead, caption."),
                Arguments.of(
                        "\"kind\":\"caption\"",
                        "\"kind\":\"body\"",
                        "blocks[1]: a caption, and nothing else, has no place in the text."),
                Arguments.of("\"raw_end\":90", "\"raw_end\":9", "blocks[0]: raw_start and raw_end are not in order."),
                Arguments.of(
                        "\"start\":1,\"end\":10",
                        "\"start\":2,\"end\":11",
                        "label m1, mentions[0] at 2: the text reads “aro Kono ” there, not “Taro Kono”."),
                Arguments.of(
                        "\"start\":1,\"end\":10",
                        "\"start\":-1,\"end\":10",
                        "label m1, mentions[0].start at -1: outside the text, which has 42 characters."),
                Arguments.of(
                        "\"start\":1,\"end\":10",
                        "\"start\":1,\"end\":43",
                        "label m1, mentions[0].end at 43: outside the text, which has 42 characters."),
                Arguments.of(
                        "\"start\":1,\"end\":10",
                        "\"start\":10,\"end\":1",
                        "label m1, mentions[0].end: it lies before start."),
                Arguments.of(
                        "\"start\":1,\"end\":10",
                        "\"start\":1,\"end\":1",
                        "label m1, mentions[0] at 1: the span is empty."),
                Arguments.of(
                        "\"start\":1,\"end\":10",
                        "\"start\":1.0,\"end\":10",
                        "label m1, mentions[0].start: it must be a whole number, not 1.0."),
                Arguments.of(
                        "\"start\":1,\"end\":10",
                        "\"start\":4294967297,\"end\":10",
                        "label m1, mentions[0].start: 4294967297 is too large."),
                Arguments.of(
                        "\"start\":1,\"end\":10",
                        "\"start\":null,\"end\":10",
                        "label m1, mentions[0].start: it is null, but must be a whole number."),
                Arguments.of(
                        "\"text\":\"said\"",
                        "\"text\":\"told\"",
                        "label q1, quotes[0].cue at 11: the text reads “said” there, not “told”."),
                Arguments.of(
                        "\"source\":\"m1\"",
                        "\"source\":\"m2\"",
                        "label q1, quotes[0].source: “m2” is not among the record's mentions."),
                Arguments.of(
                        "\"type\":\"direct\"",
                        "\"type\":\"paraphrase\"",
                        "label q1, quotes[0].type: “paraphrase” is none of direct, indirect, mixed."),
                Arguments.of(
                        "\"topics\":[\"peace_treaty\"],\"note\"",
                        "\"topics\":null,\"note\"",
                        "label q1, quotes[0].topics: it must be an array, not null."),
                Arguments.of(
                        "\"topics\":[\"peace_treaty\"],\"note\"",
                        "\"topics\":[1],\"note\"",
                        "label q1, quotes[0].topics[0]: it must be a string."),
                Arguments.of("\"mentions\":[{", "\"mentions\":[7,{", "mentions[0]: it must be an object, not 7."),
                Arguments.of(
                        "\"status\":\"submitted\"",
                        "\"status\":\"done\"",
                        "provenance.status: \"done\" is no state of a sheet."),
                Arguments.of(
                        "2026-11-22T10:00:00Z",
                        "yesterday",
                        "provenance.at: “yesterday” is no time (2026-11-22T10:00:00Z)."));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("faults")
    void saysWhatIsWrong(String good, String wrong, String sentence) throws IOException {
        String line = line(labelled(""));
        assertThat(line).contains(good);
        assertThat(read(line.replaceFirst(Pattern.quote(good), wrong)))
                .containsExactly(new Faulty(1, "article 3f9a0c1d2e4b5a69, " + sentence));
    }

    @Test
    void saysThatAnIdIsWrong() throws IOException {
        assertThat(read(line(labelled("")).replaceFirst("3f9a0c1d2e4b5a69", "../../etc")))
                .containsExactly(new Faulty(1, "article ../../etc, id: “../../etc” does not match [0-9a-f]{16}."));
    }

    @Test
    void aKeyGivenTwiceIsNoJson() throws IOException {
        assertThat(read(line(labelled("")).replaceFirst("\"split\":null", "\"split\":null,\"split\":null")))
                .singleElement()
                .matches(line ->
                        line instanceof Faulty faulty && faulty.sentence().startsWith("not JSON: Duplicate"));
    }

    @Test
    void twoRecordsOnOneLineAreNoRecord() throws IOException {
        String line = line(labelled("")).strip();
        assertThat(read(line + line))
                .singleElement()
                .matches(read ->
                        read instanceof Faulty faulty && faulty.sentence().startsWith("not JSON: "));
    }

    @Test
    void passesOverALineThatIsTooLongAndOneThatIsNoText() throws IOException {
        var lines = new ByteArrayOutputStream();
        lines.write(line(labelled("x".repeat(200_000))).getBytes(UTF_8));
        lines.write(line(labelled("é")).getBytes(UTF_8));
        lines.write(line(labelled("é")).getBytes(ISO_8859_1));
        lines.write(line(labelled("é")).strip().getBytes(UTF_8));
        assertThat(all(new RecordReader(new ByteArrayInputStream(lines.toByteArray()), 100_000)))
                .containsExactly(
                        new Faulty(1, "the line is longer than an article can be, and was not read."),
                        new Good(2, labelled("é")),
                        new Faulty(3, "the line is not UTF-8."),
                        new Good(4, labelled("é")));
    }

    @Test
    void saysWhoseALineIsBeforeItsRecordIsMade() throws IOException {
        String line = line(labelled("é"));
        String turned = "{\"split\":\"test\",\"meta\":{\"id\":\"x\"},\"labeller\":null,\"id\":\"b\"}";
        try (RecordReader reader = reader("\uFEFF" + line + "\n" + line + turned)) {
            UnreadRecord first = next(reader);
            assertThat(first.id()).isEqualTo(labelled("").id());
            assertThat(first.labeller()).isEqualTo("anna");
            assertThat(first.read()).isEqualTo(labelled("é"));
            UnreadRecord second = next(reader);
            assertThat(second.isSame(first)).as("the first begins with a mark").isFalse();
            assertThat(second.read()).isEqualTo(first.read());
            UnreadRecord third = next(reader);
            assertThat(third.id() + third.labeller()).isEqualTo("b");
            assertThat(third.split()).isEqualTo("test");
            assertThatThrownBy(third::read).hasMessage("line 4: article b, schema: the key is missing.");
            assertThat(reader.nextUnread()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a\"}|line 1: article a, schema: the key is missing.",
                "[]|line 1: line: it is not a JSON object.",
                "{\"id\"|line 1: not JSON: "
            })
    void aLineThatDoesNotSayWhoseItIsEndsTheReading(String line, String sentence) throws IOException {
        try (RecordReader reader = reader(line)) {
            assertThatThrownBy(reader::nextUnread)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(sentence);
        }
    }

    private static UnreadRecord next(RecordReader reader) throws IOException {
        return Objects.requireNonNull(reader.nextUnread());
    }

    private static RecordReader reader(String lines) {
        return new RecordReader(new ByteArrayInputStream(lines.getBytes(UTF_8)));
    }

    private static List<RecordLine> read(String lines) throws IOException {
        return all(reader(lines));
    }

    private static List<RecordLine> all(RecordReader reader) throws IOException {
        List<RecordLine> all = new ArrayList<>();
        for (RecordLine line = reader.next(); line != null; line = reader.next()) all.add(line);
        return all;
    }
}
