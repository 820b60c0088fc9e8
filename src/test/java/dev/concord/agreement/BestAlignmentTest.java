package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestAlignmentTest {

    /** Every way to put units into groups, tried one after the other, with the disorder as the publication defines it. */
    static double tryAll(Continuum continuum) {
        return tryAll(continuum, 0, new int[continuum.size()], 0);
    }

    private static double tryAll(Continuum continuum, int unit, int[] group, int groups) {
        if (unit == continuum.size()) {
            double disorder = 0;
            for (int g = 0; g < groups; g++) disorder += unitaryDisorder(continuum, group, g);
            return disorder;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int g = 0; g <= groups; g++) {
            boolean free = true;
            for (int u = 0; u < unit; u++) free &= group[u] != g || continuum.labeller(u) != continuum.labeller(unit);
            if (!free) continue;
            group[unit] = g;
            best = Math.min(best, tryAll(continuum, unit + 1, group, Math.max(groups, g + 1)));
        }
        return best;
    }

    /** The mean over all pairs of labellers; 1 where one of the two has no unit in it. */
    private static double unitaryDisorder(Continuum continuum, int[] group, int of) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < continuum.labellers(); i++) {
            for (int j = 0; j < i; j++) {
                int one = unit(continuum, group, of, i);
                int other = unit(continuum, group, of, j);
                sum += one < 0 || other < 0 ? 1 : Dissimilarity.of(continuum, one, other);
                pairs++;
            }
        }
        return sum / pairs;
    }

    private static int unit(Continuum continuum, int[] group, int of, int labeller) {
        for (int u = 0; u < continuum.size(); u++) {
            if (group[u] == of && continuum.labeller(u) == labeller) return u;
        }
        return -1;
    }

    static Continuum random(Random random, int labellers, int units, int length) {
        var builder = Continuum.of(length, labellers);
        for (int u = 0; u < units; u++) {
            int start = random.nextInt(length - 1);
            int end = Math.min(length, start + 1 + random.nextInt(12));
            builder.add(random.nextInt(labellers), start, end, random.nextInt(2));
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 8, 20",
        "2, 9, 60",
        "3, 8, 12",
        "3, 9, 30",
        "3, 9, 60",
        "4, 9, 20",
        "4, 9, 50",
        "5, 9, 30",
        "9, 9, 20"
    })
    void noWayToGroupTheUnitsIsBetter(int labellers, int units, int length) {
        Random random = new Random(labellers * 100 + length);
        var best = new BestAlignment();
        for (int round = 0; round < 25; round++) {
            Continuum continuum = random(random, labellers, units, length);
            best.align(continuum);
            assertThat(best.exact()).isTrue();
            assertThat(best.disorder()).isEqualTo(tryAll(continuum), within(1e-9));
            assertThat(asPublished(continuum, best)).isEqualTo(best.disorder(), within(1e-9));
        }
    }

    private static double asPublished(Continuum continuum, BestAlignment best) {
        int[] group = new int[continuum.size()];
        Set<String> seen = new HashSet<>();
        for (int u = 0; u < group.length; u++) {
            group[u] = best.group(u);
            assertThat(seen.add(group[u] + " of " + continuum.labeller(u))).isTrue();
        }
        double sum = 0;
        for (int g = 0; g < best.groups(); g++) sum += unitaryDisorder(continuum, group, g);
        return sum;
    }

    @Test
    void twoLabellersWithThousandsOfOverlappingUnitsAreAligned() {
        Continuum dense = random(new Random(3), 2, 600, 400);
        assertThat(new BestAlignment().align(dense).exact()).isTrue();
    }

    /** The continuum that broke another implementation, with five labellers and units nested in units. */
    @Test
    void fiveLabellersWithNestedUnitsAreAligned() {
        var builder = Continuum.of(300, 5);
        int[][] units = {
            {0, 29},
            {30, 33},
            {34, 35},
            {40, 54},
            {55, 68},
            {69, 82},
            {110, 122},
            {123, 136},
            {137, 140},
            {141, 145},
            {174, 183},
            {184, 214},
            {188, 197},
            {202, 214}
        };
        Random random = new Random(1);
        for (int labeller = 0; labeller < 5; labeller++) {
            for (int[] unit : units) {
                if (random.nextInt(14) == 0) continue;
                builder.add(labeller, unit[0], unit[1] - random.nextInt(2) % (unit[1] - unit[0]), random.nextInt(2));
            }
        }
        var best = new BestAlignment().align(builder.build());
        assertThat(best.exact()).isTrue();
        assertThat(best.groups()).isLessThan(17);
    }

    @Test
    void aCrowdIsAlignedWellThoughNotProvably() {
        var builder = Continuum.of(2000, 40);
        Random random = new Random(8);
        for (int labeller = 0; labeller < 40; labeller++) {
            for (int quote = 0; quote < 10; quote++) {
                int start = 20 + quote * 190 + random.nextInt(3);
                builder.add(labeller, start, start + 100, 0);
            }
        }
        var best = new BestAlignment().align(builder.build());
        assertThat(best.groups()).isEqualTo(10);
    }

    @Test
    void oneLabellerAloneIsRefused() {
        Continuum alone = Continuum.of(10, 1).add(0, 1, 2, 0).build();
        assertThatThrownBy(() -> new BestAlignment().align(alone)).hasMessage("One labeller cannot be aligned.");
    }

    @Test
    void nothingMarkedHasNoDisorder() {
        assertThat(new BestAlignment().align(Continuum.of(10, 3).build()).disorder())
                .isZero();
    }
}
