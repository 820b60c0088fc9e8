package dev.concord.progress;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When what is given out may be done, if work goes on as in the last two weeks.
 *
 * @param pace of work; null where the end cannot be told
 * @param likely the day of the end at that pace; null where it cannot be told
 * @param earliest at the upper end of the pace's interval
 * @param latest at its lower end; null where that end allows no end at all
 * @param words the same for people, with the method, or why there is none
 */
public record Forecast(
        @Nullable Pace pace,
        @Nullable LocalDate likely,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        String words) {

    /**
     * Assignments submitted or skipped a day, weekends included: the mean, and the ends of its interval, of which the slow
     * one may stand still or even go back.
     */
    public record Pace(double mean, double slow, double fast) {}

    /** Two whole weeks, so that weekends weigh as much as they should. */
    static final int WINDOW = 14;

    static final int FEWEST_DAYS = 5;
    static final int FEWEST_DONE = 10;
    private static final double LONGEST = 3650;

    /** Student's t for an interval of 90 %, by degrees of freedom from 4 to 13. */
    private static final double[] T = {2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812, 1.796, 1.782, 1.771};

    /**
     * @param waiting assignments that are not done
     * @param done how many were submitted or skipped by day; days without any may be missing
     * @param today not finished yet, so that it does not count
     */
    static Forecast of(long waiting, long given, Map<LocalDate, Long> done, LocalDate today) {
        if (given == 0) return none("Nothing is given out yet, so there is no end to tell.");
        if (waiting == 0) return none("All that is given out is done.");
        LocalDate first = done.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .min(LocalDate::compareTo)
                .orElse(today);
        int days = (int) Math.min(WINDOW, Math.max(0, today.toEpochDay() - first.toEpochDay()));
        if (days < FEWEST_DAYS) {
            return none("The end cannot be told yet: it takes %d whole days of work, and there %s %d."
                    .formatted(FEWEST_DAYS, days == 1 ? "is" : "are", days));
        }
        double[] counts = IntStream.rangeClosed(1, days)
                .mapToDouble(back -> done.getOrDefault(today.minusDays(back), 0L))
                .toArray();
        double sum = IntStream.range(0, days).mapToDouble(i -> counts[i]).sum();
        if (sum == 0) return none("The end cannot be told: nothing was done in the last %d days.".formatted(days));
        if (sum < FEWEST_DONE) {
            return none("The end cannot be told: only %.0f done in the last %d days; it takes %d."
                    .formatted(sum, days, FEWEST_DONE));
        }
        return from(waiting, counts, sum / days, today);
    }

    private static Forecast from(long waiting, double[] counts, double mean, LocalDate today) {
        int days = counts.length;
        double squares = 0;
        for (double count : counts) squares += (count - mean) * (count - mean);
        double error = T[days - 5] * Math.sqrt(squares / (days - 1) / days);
        double slowest = mean - error;
        LocalDate likely = day(today, waiting / mean);
        LocalDate earliest = day(today, waiting / (mean + error));
        LocalDate latest = slowest <= 0 ? null : day(today, waiting / slowest);
        var paces = new Pace(mean, slowest, mean + error);
        String words = "At the pace of the last %d days, %s a day,".formatted(days, number(mean));
        if (likely == null) return new Forecast(paces, null, null, null, words + " it would take more than ten years.");
        return new Forecast(
                paces,
                likely,
                earliest,
                latest,
                "%s what is given out is done around %s, between %s and %s (90 %% interval of the mean pace, Student’s t over %d daily counts)."
                        .formatted(
                                words,
                                date(likely),
                                date(earliest == null ? likely : earliest),
                                latest == null ? "a day that cannot be told" : date(latest),
                                days));
    }

    /** Null where it is too far away to mean anything. */
    private static @Nullable LocalDate day(LocalDate today, double ahead) {
        return ahead > LONGEST ? null : today.plusDays((long) Math.ceil(ahead) - 1);
    }

    private static String number(double pace) {
        return String.format(Locale.ROOT, pace >= 10 ? "%,.0f" : "%.1f", pace);
    }

    static String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }

    private static Forecast none(String why) {
        return new Forecast(null, null, null, null, why);
    }
}
