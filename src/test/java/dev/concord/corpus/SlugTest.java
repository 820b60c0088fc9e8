package dev.concord.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Russia–Japan ties, russia-japan-ties",
        "Taro Kono, taro-kono",
        "Émile  Zola!, emile-zola",
        "河野太郎, 河野太郎",
        "Лавров, лавров",
        "-- --, ''",
    })
    void keepsLettersAndDigits(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }
}
