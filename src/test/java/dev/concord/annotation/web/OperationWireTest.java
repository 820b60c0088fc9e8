package dev.concord.annotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.account.ProjectId;
import dev.concord.annotation.Change;
import dev.concord.annotation.Layer;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.record.ArticleRecord.Meta;
import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OperationWireTest {

    /** 17 code points, 18 UTF-16 units. */
    static final String TEXT = "😀 \"Good,\" he said";

    static final OperationWire WIRE = new OperationWire(new Article(
            new ArticleId(1),
            new ProjectId(1),
            "0".repeat(16),
            1,
            TEXT,
            CodePoints.of(TEXT),
            List.of(),
            new Meta(null, null, null, null, null, null, null, null, null, "0".repeat(64), null, null)));

    @Test
    void offsetsComeInCodePointsAndStandInUnits() {
        var change = read("""
                {"kind": "put", "layer": "quote", "value": {"id": "q1", "type": "direct",
                  "content": [{"start": 3, "end": 8, "text": "Good,"}], "cue": {"start": 13, "end": 17},
                  "source": null, "speaker": "ignored", "sentiment": 1, "topics": ["visits"], "note": null}}""");
        assertThat(change).isInstanceOfSatisfying(Change.PutQuote.class, put -> {
            assertThat(put.quote().content().getFirst().span().in(TEXT)).isEqualTo("Good,");
            assertThat(put.quote().cue()).isEqualTo(Surface.of(TEXT, new TextSpan(14, 18)));
            assertThat(put.quote().speaker()).isNull();
        });
    }

    @Test
    void whatHoldsOneValueNeedsNoIdToBeRemoved() {
        assertThat(read("{\"kind\": \"remove\", \"layer\": \"sentiment\"}"))
                .isEqualTo(new Change.Remove(Layer.SENTIMENT, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\":\"move\",\"layer\":\"note\"} | kind: \"move\" is neither put nor remove.",
                "{\"kind\":\"put\",\"layer\":\"colour\",\"value\":{}}"
                        + " | layer: \"colour\" is none of mention, quote, sentiment, topics, note.",
                "{\"kind\":\"put\",\"layer\":\"mention\"} | value: is missing.",
                "{\"kind\":\"put\",\"layer\":\"mention\",\"value\":{\"id\":\"m1\",\"start\":0,\"end\":99}}"
                        + " | value.end: 99 is outside the text, which has 17 characters.",
                "{\"kind\":\"put\",\"layer\":\"mention\",\"value\":{\"id\":\"m1\",\"start\":-1,\"end\":2}}"
                        + " | value.start: -1 is outside the text, which has 17 characters.",
                "{\"kind\":\"put\",\"layer\":\"mention\",\"value\":{\"id\":\"m1\",\"start\":5,\"end\":5}}"
                        + " | value.end: 5 is not after start, 5.",
                "{\"kind\":\"put\",\"layer\":\"mention\",\"value\":{\"id\":\"m1\",\"start\":\"0\",\"end\":2}}"
                        + " | value.start: must be a whole number.",
                "{\"kind\":\"put\",\"layer\":\"mention\",\"value\":{\"start\":0,\"end\":2}} | value.id: is missing.",
                "{\"kind\":\"put\",\"layer\":\"quote\",\"value\":{\"id\":\"q1\",\"type\":\"shouted\",\"content\":[]}}"
                        + " | value.type: \"shouted\" is none of direct, indirect, mixed.",
                "{\"kind\":\"put\",\"layer\":\"quote\",\"value\":"
                        + "{\"id\":\"q1\",\"type\":\"direct\",\"content\":[{\"start\":3,\"end\":40}]}}"
                        + " | value.content[0].end: 40 is outside the text, which has 17 characters.",
                "{\"kind\":\"put\",\"layer\":\"topics\",\"value\":{\"visits\":true}} | value: must be a list.",
                "{\"kind\":\"put\",\"layer\":\"topics\",\"value\":[1]} | value[0]: must be text.",
                "{\"kind\":\"remove\",\"layer\":\"quote\"} | value: must hold the id of the label.",
            })
    void whatIsWrongIsNamedByItsField(String json, String sentence) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(WireFault.class).hasMessage(sentence);
    }

    @Test
    void everyOperationCarriesAnIdOfItsClients() {
        assertThatThrownBy(() -> OperationWire.ids(json("[{\"id\": \"7\"}]")))
                .hasMessage("operations[0].id: \"7\" is no UUID.");
        assertThatThrownBy(() -> OperationWire.ids(json("[{}]")))
                .hasMessageStartingWith("operations[0].id: is missing");
        assertThatThrownBy(() -> OperationWire.ids(json("{}"))).hasMessage("operations: must be a list.");
    }

    private static Change read(String json) {
        return WIRE.operation(UUID.randomUUID(), json(json)).change();
    }

    private static JsonNode json(String json) {
        return new JsonMapper().readTree(json);
    }
}
