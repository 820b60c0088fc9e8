package dev.concord.release;

import dev.concord.shell.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How articles are dealt into train, validation and test. One story never stands in two of them. */
public sealed interface SplitPlan {

    List<String> NAMES = List.of("train", "validation", "test");

    /**
     * By lot.
     *
     * @param shares of train, validation and test; they sum to 1
     * @param seed another one deals otherwise
     * @param byTopic whether each split gets its share of every topic
     */
    record ByRatio(List<Double> shares, long seed, boolean byTopic) implements SplitPlan {

        public ByRatio {
            double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
            if (shares.size() != 3 || shares.stream().anyMatch(share -> !(share >= 0)) || !(sum > 0 && sum < 1e9)) {
                throw wrong("split", "give three shares, of train, validation and test, such as 80,10,10");
            }
            if (shares.stream().filter(share -> share > 0).count() < 2) {
                throw wrong("split", "at least two of the three need a share above 0");
            }
            shares = shares.stream()
                    .map(share -> Math.round(share / sum * 1e6) / 1e6)
                    .toList();
        }
    }

    /**
     * By day of publication: what is trained on lies before what is tested on.
     *
     * @param validation its first day; null for none
     * @param test its first day
     */
    record ByDate(@Nullable LocalDate validation, LocalDate test) implements SplitPlan {

        public ByDate {
            if (validation != null && !validation.isBefore(test)) {
                throw wrong("cut", "validation begins before test");
            }
        }
    }

    /** Three shares with commas between them, as people write them: {@code 80,10,10} or {@code 0.8,0.1,0.1}. */
    static SplitPlan ratio(String shares, long seed, boolean byTopic) {
        try {
            return new ByRatio(
                    Arrays.stream(shares.split(",", -1))
                            .map(share -> Double.valueOf(share.strip()))
                            .toList(),
                    seed,
                    byTopic);
        } catch (NumberFormatException e) {
            throw wrong("split", "“%s” are no three numbers such as 80,10,10".formatted(shares));
        }
    }

    private static Refusal wrong(String field, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, "%s: %s.".formatted(field, sentence));
    }
}
