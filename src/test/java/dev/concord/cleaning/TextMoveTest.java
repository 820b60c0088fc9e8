package dev.concord.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.text.TextSpan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMoveTest {

    private static final String BEFORE = "One two.\n\nRead also: this.\n\nThree 😀 four.";

    /** The middle paragraph is gone, and the line break before it is the source's one before the last. */
    private static final TextMove MOVE = TextMove.of(
            BEFORE, new int[] {0, 0, 1}, "One two.\n\nThree 😀 four.", new int[] {0, 0, 1, 8, 26, 1, 10, 28, 1});

    @ParameterizedTest
    @CsvSource({
        "two, two",
        "four., four.",
        "😀, 😀",
        "Three 😀 four, Three 😀 four",
        "Read also,",
        "this.,",
    })
    void wordsStandWhereTheirCharactersAre(String words, @Nullable String now) {
        assertThat(moved(words)).isEqualTo(Optional.ofNullable(now));
    }

    @Test
    void whatWentFromWithinALabelGoesFromItsWords() {
        assertThat(moved("One two.\n\nRead also: this.\n\nThree 😀 four.")).contains("One two.\n\nThree 😀 four.");
    }

    @Test
    void aLabelThatWouldBeMostlySomethingElseDoesNotMove() {
        var move = TextMove.of("ab", new int[] {0, 0, 1}, "axxxxxb", new int[] {0, 0, 1, 1, 10, 1, 6, 1, 1});
        assertThat(move.span(new TextSpan(0, 2))).isEmpty();
    }

    @Test
    void whatChangedPlacesDoesNotMove() {
        var move = TextMove.of("one two", new int[] {0, 0, 1}, "two one", new int[] {0, 4, 1, 3, 3, 0, 4, 0, 1});
        assertThat(move.span(new TextSpan(0, 7))).isEmpty();
        assertThat(move.span(new TextSpan(0, 3))).contains(new TextSpan(4, 7));
    }

    @Test
    void lettersOfOneLigatureAreToldApart() {
        var move = TextMove.of(
                "fi a", new int[] {0, 0, 1, 1, 0, 1, 2, 1, 1}, "fi a", new int[] {0, 0, 1, 1, 0, 1, 2, 1, 1});
        assertThat(move.span(new TextSpan(1, 2))).contains(new TextSpan(1, 2));
    }

    @Test
    void theNearestPlaceIsWhatFollows() {
        assertThat(MOVE.near(span("Read also")).in(MOVE.after())).isEqualTo("T");
    }

    private static Optional<String> moved(String words) {
        return MOVE.span(span(words)).map(span -> span.in(MOVE.after()));
    }

    private static TextSpan span(String words) {
        int start = BEFORE.indexOf(words);
        return new TextSpan(start, start + words.length());
    }
}
