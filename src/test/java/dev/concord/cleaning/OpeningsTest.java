package dev.concord.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningsTest {

    private static final Openings OPENINGS =
            new Openings("donate", "log|sign in (?:or|to)", "sign up", "don't|don’t miss", "все права");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            donate,                  true
            donate!,                 true
            donated blood,           false
            log in to read,          true
            sign in or up,           true
            sign up,                 true
            sign upwards,            false
            sign language,           false
            don't miss it,           true
            don’t miss it,           true
            все права защищены,      true
            we donate,               false
            "",                      false
            — donate,                false
            """)
    void aTextBeginsWithOneOfThemOrDoesNot(String text, boolean begins) {
        assertThat(OPENINGS.stand(text, 0)).isEqualTo(begins);
    }

    @ParameterizedTest
    @CsvSource({"please donate, 7, true", "please do, 7, false", "donate, 6, false"})
    void aTextGoesOnWithOneOfThem(String text, int from, boolean goesOn) {
        assertThat(OPENINGS.stand(text, from)).isEqualTo(goesOn);
    }
}
