package dev.concord.record;

import static dev.concord.record.RecordWriterTest.line;
import static dev.concord.record.Samples.labelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.concord.record.ArticleRecord.Sentiment;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RecordSchemaTest {

    static final RecordSchema SCHEME = new RecordSchema(
            List.of("peace_treaty", "visits"),
            List.of(
                    new Sentiment(-2, "hostile"),
                    new Sentiment(-1, "negative"),
                    new Sentiment(0, "neutral"),
                    new Sentiment(1, "positive"),
                    new Sentiment(2, "very_positive"),
                    new Sentiment(null, "none")),
            List.of("RU", "JP"));

    @Test
    void isAValidSchemaOfItsDraft() {
        var draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(draft.validate(SCHEME.json(), InputFormat.JSON)).isEmpty();
        assertThat(draft.validate(
                        new RecordSchema(List.of(), List.of(new Sentiment(null, "none")), List.of()).json(),
                        InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void saysOfEveryFieldWhatItHolds() {
        Map<String, String> words = new HashMap<>();
        describe("", SCHEME.document(), words);
        assertThat(words)
                .hasSizeGreaterThan(60)
                .allSatisfy((field, said) -> assertThat(said).as(field).endsWith("."));
    }

    private static void describe(String path, JsonNode schema, Map<String, String> words) {
        schema.path("properties").properties().forEach(field -> {
            words.put(
                    path + field.getKey(), field.getValue().path("description").asString());
            describe(path + field.getKey() + ".", field.getValue(), words);
            describe(path + field.getKey() + ".", field.getValue().path("items"), words);
        });
    }

    @Test
    void isStatedByTheSchemaOfAReleaseWithoutWords() {
        String older = SCHEME.json().replaceAll("\\s*\"description\" : \"[^\"]*\",", "");
        assertThat(older).doesNotContain("description");
        assertThat(SCHEME.isStatedBy(older)).isTrue();
        assertThat(SCHEME.isStatedBy(older.replace("visits", "travels"))).isFalse();
        assertThat(SCHEME.isStatedBy("not JSON")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🇯🇵🇷🇺 𠮷野家 e\u0301", "\u0000\n\"\\"})
    void everyWrittenLineValidates(String before) throws IOException {
        assertThat(faults(line(labelled(before)))).isEmpty();
        assertThat(faults(line(ArticleRecord.unlabelled("3f9a0c1d2e4b5a69", "Taro Kono", Samples.meta(), List.of()))))
                .isEmpty();
        assertThatCode(() -> SCHEME.check(labelled(before))).doesNotThrowAnyException();
    }

    @Test
    void everyKeyIsRequired() throws IOException {
        String line = line(labelled(""));
        var keys = Pattern.compile("\"(\\w+)\":(?=[^{\\[]+?[,}\\]])")
                .matcher(line)
                .results()
                .toList();
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(keys).allSatisfy(key -> {
            String renamed = line.substring(0, key.start(1)) + "other" + line.substring(key.end(1));
            assertThat(faults(renamed))
                    .extracting(Object::toString)
                    .anyMatch(fault -> fault.endsWith("required property '" + key.group(1) + "' not found"))
                    .anyMatch(fault -> fault.contains("property 'other' is not defined"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"topics\":[\"peace_treaty\"],\"prov | \"topics\":[\"sports\"],\"prov",
                "\"topics\":[\"peace_treaty\"],\"prov | \"topics\":[\"visits\",\"visits\"],\"prov",
                "\"topics\":[\"peace_treaty\"],\"prov | \"topics\":null,\"prov",
                "\"topics\":[\"peace_treaty\"],\"note | \"topics\":null,\"note",
                "{\"value\":1,\"label\":\"positive\"} | {\"value\":1,\"label\":\"negative\"}",
                "{\"value\":1,\"label\":\"positive\"} | {\"value\":3,\"label\":\"positive\"}",
                "\"sentiment\":1 | \"sentiment\":3",
                "\"side\":\"JP\" | \"side\":\"US\"",
                "\"type\":\"direct\" | \"type\":\"said\"",
                "\"start\":1, | \"start\":-1,",
                "\"start\":1, | \"start\":\"1\",",
                "\"published\":\"2017-08-07\" | \"published\":\"7 August\"",
                "\"id\":\"3f9a0c1d2e4b5a69\" | \"id\":\"3F9A\"",
            })
    void refusesWhatTheSchemeDoesNotHave(String good, String wrong) throws IOException {
        String line = line(labelled(""));
        assertThat(line).contains(good);
        assertThat(faults(line.replace(good, wrong))).isNotEmpty();
    }

    @Test
    void theCheckAgreesWithTheSchema() {
        var narrow = new RecordSchema(List.of("visits"), SCHEME.scale(), SCHEME.sides());
        assertThatThrownBy(() -> narrow.check(labelled("")))
                .hasMessage("article 3f9a0c1d2e4b5a69, topics: “peace_treaty” is no topic.");
        var oneSided = new RecordSchema(SCHEME.topics(), SCHEME.scale(), List.of("RU"));
        assertThatThrownBy(() -> oneSided.check(labelled("")))
                .hasMessage("article 3f9a0c1d2e4b5a69, label taro-kono, speakers.side: “JP” is no party.");
        var noScale = new RecordSchema(SCHEME.topics(), List.of(), SCHEME.sides());
        assertThatThrownBy(() -> noScale.check(labelled("")))
                .hasMessageStartingWith("article 3f9a0c1d2e4b5a69, sentiment: ")
                .hasMessageEndingWith(" is not on the scale.");
    }

    private static List<Error> faults(String line) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEME.json())
                .validate(line, InputFormat.JSON);
    }
}
