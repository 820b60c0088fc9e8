package dev.concord.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.scheme.Scheme.Party;
import dev.concord.scheme.Scheme.Topic;
import dev.concord.shell.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewSchemeTest {

    static final Party FR = new Party("FR", "France");
    static final Party DE = new Party(" DE ", " Germany ");

    @Test
    void theUsualTopicsMakeTheUsualScheme() {
        assertThat(new NewScheme(FR, DE, NewScheme.usualTopics()).scheme())
                .isEqualTo(Scheme.between(FR, new Party("DE", "Germany")));
    }

    @Test
    void idsAndKeysThatAreLeftOutAreMade() {
        Scheme scheme = with(
                        new Topic("", "Énergie & climate", ""),
                        new Topic("trade", "Trade", "z"),
                        new Topic("", "Treaties", ""),
                        new Topic("cdn", "CDN", ""))
                .scheme();
        assertThat(scheme.topics())
                .containsExactly(
                        new Topic("energie_climate", "Énergie & climate", "e"),
                        new Topic("trade", "Trade", "z"),
                        new Topic("treaties", "Treaties", "f"),
                        new Topic("cdn", "CDN", "p"));
    }

    @ParameterizedTest
    @CsvSource({"Peace treaty, peace_treaty", "5G networks, g_networks", "  A–B! , a_b", "平和条約, ''"})
    void anIdIsMadeOfTheName(String name, String id) {
        assertThat(NewScheme.idFor(name)).isEqualTo(id);
    }

    @Test
    void aTopicInAnotherScriptNeedsAnId() {
        assertRefused(with(new Topic("", "平和条約", "")), "Give the topic “平和条約” an id");
        assertThat(with(new Topic("peace", "平和条約", "")).scheme().topics().getFirst())
                .isEqualTo(new Topic("peace", "平和条約", "e"));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertRefused(with(), "at least one topic");
        assertRefused(with(new Topic("", " ", "")), "The name of each topic");
        assertRefused(with(new Topic("a", "A", "q")), "“q” cannot be a topic's key");
        assertRefused(with(new Topic("a", "A", "z"), new Topic("b", "B", "Z")), "Two topics have the key “z”.");
        assertRefused(with(new Topic("a", "A", ""), new Topic("a", "B", "")), "Two topics have the id “a”.");
        assertRefused(with(new Topic("A b", "A", "")), "an id of a-z");
        assertRefused(new NewScheme(FR, new Party("fr", "Other"), NewScheme.usualTopics()), "different ids");
        assertRefused(new NewScheme(FR, new Party("", "Other"), NewScheme.usualTopics()), "is no id of a party");
        assertRefused(new NewScheme(FR, new Party("X", ""), NewScheme.usualTopics()), "The name of each party");
    }

    @Test
    void topicsBeyondTheFreeKeysHaveNone() {
        assertThat(new NewScheme(FR, DE, many(40)).scheme().topics())
                .extracting(Topic::key)
                .filteredOn(key -> !key.isEmpty())
                .hasSize(9)
                .doesNotHaveDuplicates();
        assertRefused(new NewScheme(FR, DE, many(41)), "at most 40 topics, not 41.");
    }

    @Test
    void theStarterGuidelineSpeaksOfTheProjectsOwnPartiesAndTopics() {
        String text = StarterGuideline.of(new NewScheme(FR, DE, NewScheme.usualTopics()).scheme());
        assertThat(text)
                .startsWith("# Labelling ties between France and Germany")
                .contains("- **Peace treaty**:")
                .doesNotContain("{", "Japan", "Russia");
    }

    private static NewScheme with(Topic... topics) {
        return new NewScheme(FR, DE, List.of(topics));
    }

    private static List<Topic> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Topic("t" + i, "Topic", ""))
                .toList();
    }

    private static void assertRefused(NewScheme wanted, String why) {
        assertThatThrownBy(wanted::scheme).isInstanceOf(Refusal.class).hasMessageContaining(why);
    }
}
