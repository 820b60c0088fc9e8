package dev.concord.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.scheme.Scheme.Party;
import dev.concord.scheme.Scheme.Topic;
import dev.concord.shell.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SchemeChangeTest {

    static final Scheme USUAL = Scheme.between(new Party("RU", "Russia"), new Party("JP", "Japan"));

    @Test
    void aTopicAndACommandMayChangePlaces() {
        Scheme changed = change(Map.of("next_gap", "V"), Map.of("visits", "g"), null);
        assertThat(changed.keys()).containsEntry("next_gap", "v").containsEntry("mention", "m");
        assertThat(changed.topics()).contains(new Topic("visits", "Visits", "g"));
    }

    @Test
    void whatIsLeftOutStays() {
        Scheme once = change(Map.of("next_gap", "z"), Map.of(), List.of("topics", "quotation"));
        Scheme twice = new SchemeChange(Map.of(), Map.of("visits", ""), Map.of(), Map.of(), null).on(once);
        assertThat(twice.keys()).containsEntry("next_gap", "z");
        assertThat(twice.required()).containsExactly("quotation", "topics");
        assertThat(twice.topics()).contains(new Topic("visits", "Visits", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "next_gap | m | “m” would be the key of both “Mention” and “Next thing that is missing”.",
                "next_gap | v | “v” would be the key of both “Next thing that is missing” and “topic Visits”.",
                "next_gap | d | “d” would be the key of both “Next thing that is missing” and “type Direct”.",
                "next_gap | 3 | “3” would be the key of both “Next thing that is missing” and “sentiment Neutral”.",
                "next_gap | j | “j” would be the key of both “Next label” and “Next thing that is missing”.",
                "next_gap | ? | “?” cannot be the key of “Next thing that is missing”",
                "next_gap | gg | “gg” cannot be the key of “Next thing that is missing”",
                "fly | g | keys: \"fly\" is none of mention, quote,",
            })
    void twoUsesOfAKeyAreRefusedByTheirNames(String command, String key, String sentence) {
        assertThatThrownBy(() -> change(Map.of(command, key), Map.of(), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void whatIsNoGapCannotForbid() {
        assertThatThrownBy(() -> change(Map.of(), Map.of(), List.of("speaker")))
                .hasMessage("required: \"speaker\" is none of quotation, source, sentiment, topics.");
    }

    @Test
    void theUsualKeysAndThoseThatNewTopicsGetDoNotMeet() {
        assertThat(change(Map.of(), Map.of(), null).keys()).hasSize(WorkCommand.values().length);
        String taken = Stream.concat(
                        Arrays.stream(WorkCommand.values()).map(WorkCommand::usualKey), Stream.of("j", "k"))
                .collect(Collectors.joining());
        List<Topic> topics = IntStream.range(0, 40)
                .mapToObj(i -> new Topic("t" + i, "Topic", ""))
                .toList();
        for (Topic topic : new NewScheme(
                        USUAL.parties().getFirst(), USUAL.parties().getLast(), topics)
                .scheme()
                .topics()) {
            if (!topic.key().isEmpty()) assertThat(taken).doesNotContain(topic.key());
        }
    }

    @Test
    void aSchemeStoredBeforeThereWereKeysHasTheUsualOnes() {
        var json = new JsonMapper();
        Scheme read = json.readValue("""
                {"name":"n","parties":[{"id":"A","name":"A"},{"id":"B","name":"B"}],"topics":[],"sentiment":[],
                "quoteTypes":[]}""", Scheme.class);
        assertThat(read.keys()).containsEntry("mention", "m");
        assertThat(read.required()).isEmpty();
        Scheme changed = change(Map.of("mention", "z"), Map.of(), List.of("source"));
        assertThat(json.readValue(json.writeValueAsString(changed), Scheme.class))
                .isEqualTo(changed);
    }

    private static Scheme change(
            Map<String, String> keys, Map<String, String> topics, @Nullable List<String> required) {
        return new SchemeChange(keys, topics, Map.of(), Map.of(), required).on(USUAL);
    }
}
