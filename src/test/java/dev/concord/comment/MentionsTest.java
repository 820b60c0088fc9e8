package dev.concord.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nobody | ``",
                "@anna | anna",
                "Is it he, @Anna? | anna",
                "(@anna, @boris) | anna; boris",
                "@anna and @anna | anna",
                "Ask @anna. | anna. anna",
                "Ask @anna.b | anna.b",
                "Write to anna@example.org | ``",
                "at 5 @ the door | ``",
                "「@anna」さん | anna",
            })
    void namesStandBehindAnAt(String words, String names) {
        assertThat(Mentions.in(words).stream()
                        .map(readings -> String.join(" ", readings))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(names == null ? "" : names);
    }
}
