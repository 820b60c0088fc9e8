package dev.concord.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real articles of {@code seeds/}, held against what a person keeps of them. */
class SeedsTest {

    private static CleanArticle seed(String number) throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            Path file = seeds.filter(path -> path.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            CleanArticle article = ArticleCleaner.clean(file);
            Offsets.check(article);
            return article;
        }
    }

    private static List<String> texts(CleanArticle article, BlockKind kind) {
        return article.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.text() == null
                        ? block.raw().in(article.raw()).replaceAll("[\\s\u00A0]+", " ")
                        : block.text().in(article.text()))
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    000 | 8  | MANILA, August 7. /TASS/. Japanese | Liberal-Democratic Party.      | TASS    | MANILA | 2017-08-07 | --08-07
                    001 | 16 | MOSCOW, January 14. /TASS/. Russia | our previous position," he said. | TASS  | MOSCOW | -          | --01-14
                    002 | 8  | TOKYO (Sputnik) - Japanese Foreign | cooperation on security.       | Sputnik | TOKYO  | 2019-05-31 | -
                    003 | 5  | MOSCOW, December 3. /TASS/. Russia | in the region," the ministry added. | TASS | MOSCOW | -       | --12-03
                    004 | 5  | TOKYO (Sputnik) – Tokyo is committ | been postponed from 2014.      | Sputnik | TOKYO  | -          | -
                    """)
    void keepsItsParagraphsAndFacts(
            String number,
            int paragraphs,
            String first,
            String last,
            String outlet,
            String place,
            LocalDate published,
            String dateline)
            throws IOException {
        CleanArticle article = seed(number);
        List<String> body = texts(article, BlockKind.BODY);
        assertThat(body).hasSize(paragraphs);
        assertThat(body.getFirst()).startsWith(first);
        assertThat(body.getLast()).endsWith(last);
        assertThat(article.meta().outlet()).isEqualTo(outlet);
        assertThat(article.meta().place()).isEqualTo(place);
        assertThat(article.meta().published()).isEqualTo(published);
        assertThat(String.valueOf(article.meta().dateline())).isEqualTo(String.valueOf(dateline));
        assertThat(article.meta().language()).isEqualTo("en");
    }

    @ParameterizedTest(name = "seed {0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    000 | Top diplomat says Tokyo committed to cooperation with Moscow                 | The Russian top diplomat praised talks with his Japanese counterpart
                    001 | Russia calls for increased efforts to bring ties with Japan to new level     | The Russian top diplomat says that Japan’s leadership should strictly abide by the Putin-Abe agreements on a peace treaty
                    002 | Japanese and Russian FM Discuss Kuril Islands Issue, Bilateral Ties in Tokyo | -
                    003 | Foreign ministers of Russia, Japan will discuss Putin’s upcoming visit to Tokyo | The meeting will be the final stage of preparations for the official visit of Russian President Vladimir Putin to Tokyo in December 14-15
                    004 | Japan Intends to Continue Making Efforts to Foster Ties With Russia          | Tokyo wants to develop relations with Russia, including settling territorial dispute and reaching a peace agreement.
                    """)
    void findsHeadlineAndDek(String number, String headline, String dek) throws IOException {
        ArticleMeta meta = seed(number).meta();
        assertThat(meta.headline()).isEqualTo(headline);
        assertThat(meta.dek()).isEqualTo(dek);
    }

    @Test
    void keepsItsOwnSubheads() throws IOException {
        assertThat(texts(seed("001"), BlockKind.SUBHEAD))
                .containsExactly("Putin-Abe agreements", "Putin's visit Japan");
        assertThat(texts(seed("003"), BlockKind.SUBHEAD)).containsExactly("Range of issues");
    }

    @Test
    void picturesAreKeptOutsideTheText() throws IOException {
        assertThat(texts(seed("000"), BlockKind.CAPTION))
                .containsExactly(
                        "Japanese Foreign Minister Taro Kono",
                        "Japanese Foreign Minister Taro Kono",
                        "© AP Photo/Shizuo Kambayashi");
        assertThat(texts(seed("002"), BlockKind.CAPTION))
                .containsExactly(
                        "Russian Foreign Minister Sergei Lavrov Meets his Japanese counterpart Taro Kono on January 14, 2019",
                        "A picture taken on December 12, 2016 shows the town of Kurilsk on the island of Iturup",
                        "© AFP 2019 / ANDREY KOVALENKO");
        assertThat(texts(seed("004"), BlockKind.CAPTION)).hasSize(4);
    }

    @Test
    void otherArticlesAndTheFrameAreLeftOut() throws IOException {
        for (String number : List.of("000", "001", "002", "003", "004")) {
            assertThat(seed(number).text())
                    .doesNotContain("Read also", "Share", "{{", "Votre message", "Subscribe", "Newsfeed", "©")
                    .doesNotContain("Former Japanese PM", "Kremlin Rules Out", "Russia Committed to", "Mulling");
        }
    }
}
