package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.agreement.Alignment.Pair;
import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static Extent at(int... bounds) {
        List<TextSpan> spans = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) spans.add(new TextSpan(bounds[i], bounds[i + 1]));
        return Extent.of(spans);
    }

    @Test
    void theSameCharactersBelongTogetherEvenWhereAnotherPairingSumsToMore() {
        var alignment = Alignment.of(List.of(at(0, 10), at(3, 13)), List.of(at(0, 10), at(0, 7)));
        assertThat(alignment.pairs()).containsExactly(new Pair(0, 0, 1), new Pair(1, 1, 4 / 13.));
    }

    @Test
    void eachHasOnePartnerAndTheBestPairingWins() {
        var alignment = Alignment.of(List.of(at(0, 10), at(10, 20)), List.of(at(1, 20)));
        assertThat(alignment.pairs()).containsExactly(new Pair(1, 0, 10 / 19.));
        assertThat(alignment.onlyFirst()).containsExactly(0);
        assertThat(alignment.onlySecond()).isEmpty();
    }

    @Test
    void partsOfAnInterruptedQuoteCountTogether() {
        assertThat(at(0, 10, 20, 30).overlap(at(0, 30))).isEqualTo(20 / 30.);
        assertThat(at(0, 10, 20, 30).overlap(at(10, 20))).isZero();
        assertThat(at(20, 30, 0, 10)).isEqualTo(at(0, 10, 20, 30));
    }

    @Test
    void whatOnlyTouchesIsAPairOnlyIfItSharesACharacter() {
        assertThat(Alignment.of(List.of(at(0, 5)), List.of(at(5, 9))).pairs()).isEmpty();
    }

    @Test
    void whoIsAskedFirstChangesNothing() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            List<Extent> one = some(random);
            List<Extent> other = some(random);
            var there = Alignment.of(one, other);
            var back = Alignment.of(other, one);
            assertThat(back.pairs().stream()
                            .map(pair -> new Pair(pair.second(), pair.first(), pair.overlap()))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(there.pairs());
            assertThat(back.onlyFirst()).isEqualTo(there.onlySecond());
            assertThat(matches(there)).isEqualTo(mostMatches(one, other));
        }
    }

    private static long matches(Alignment alignment) {
        return alignment.pairs().stream().filter(Pair::matches).count();
    }

    /** By trying all, identical ones first. */
    private static long mostMatches(List<Extent> one, List<Extent> other) {
        List<Extent> left = new ArrayList<>(one);
        List<Extent> right = new ArrayList<>(other);
        long same = 0;
        for (Extent extent : one) {
            if (right.remove(extent)) {
                left.remove(extent);
                same++;
            }
        }
        return same + most(left, 0, right);
    }

    private static long most(List<Extent> left, int from, List<Extent> right) {
        if (from == left.size()) return 0;
        long best = most(left, from + 1, right);
        for (int i = 0; i < right.size(); i++) {
            if (left.get(from).overlap(right.get(i)) < Alignment.MATCH) continue;
            List<Extent> rest = new ArrayList<>(right);
            rest.remove(i);
            best = Math.max(best, 1 + most(left, from + 1, rest));
        }
        return best;
    }

    private static List<Extent> some(SplittableRandom random) {
        List<Extent> some = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            int start = random.nextInt(12);
            some.add(at(start, start + random.nextInt(1, 8)));
        }
        return some;
    }
}
