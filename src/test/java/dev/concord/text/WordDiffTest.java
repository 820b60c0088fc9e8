package dev.concord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    /** [only on this side], rows one below the other, sides divided by a bar. */
    private static String drawn(String left, String right) {
        return WordDiff.of(left, right).stream()
                .map(row -> side(row.left()) + " | " + side(row.right()))
                .collect(Collectors.joining("\n"));
    }

    private static String side(List<WordDiff.Run> runs) {
        return runs.stream()
                .map(run -> run.changed() ? "[" + run.words() + "]" : run.words())
                .collect(Collectors.joining());
    }

    @Test
    void theSameTextsHaveNoDifference() {
        assertThat(WordDiff.of("One.\n\nTwo.", "One.\n\nTwo."))
                .allMatch(WordDiff.Row::same)
                .hasSize(2);
    }

    @Test
    void wordsThatChangedAreShownInTheirPassage() {
        assertThat(drawn("First.\n\nHe spoke on Monday.", "First.\n\nHe spoke on last Tuesday."))
                .isEqualTo("First. | First.\nHe spoke on [Monday]. | He spoke on[ last Tuesday].");
    }

    @Test
    void aPassageThatOneSideHasStandsAlone() {
        assertThat(drawn("First.\n\nRead also: more.\n\nLast.", "First.\n\nLast."))
                .isEqualTo("First. | First.\n[Read also: more.] | \nLast. | Last.");
    }

    @Test
    void theSidesTogetherAreTheTexts() {
        String left = "Kono met Lavrov.\n\nThey spoke. 平和条約について。\n\nEnd";
        String right = "Kono, the minister, met Lavrov.\n\n平和条約の交渉について。";
        var rows = WordDiff.of(left, right);
        assertThat(rows.stream()
                        .map(row -> row.left().stream().map(WordDiff.Run::words).collect(Collectors.joining()))
                        .filter(side -> !side.isEmpty())
                        .collect(Collectors.joining("\n\n")))
                .isEqualTo(left);
    }
}
