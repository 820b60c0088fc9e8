package dev.concord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no marks | ``",
                "\"One,\" he said, \"two.\" | One,/two.",
                "“One,” he said. | One,",
                "“He said ‘no’ and “yes” again” | He said ‘no’ and “yes” again/yes",
                "„Ja“, sagte er; „nein”. | Ja/nein",
                "«Да», — сказал он. | Да",
                "氏は「一つ『二つ』三つ」と述べた | 一つ『二つ』三つ/二つ",
                "“It goes on | It goes on",
                "said he.” | ``",
                "\"\" | ``",
            })
    void marksThatBelongTogether(String text, String inner) {
        assertThat(Quotations.in(text, new TextSpan(0, text.length())).stream()
                        .map(span -> span.in(text))
                        .collect(Collectors.joining("/")))
                .isEqualTo(inner == null ? "" : inner);
    }
}
