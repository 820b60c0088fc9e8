package dev.concord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The daily counts are those of the last days, yesterday last. */
class ForecastTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest(name = "{0} waiting, {1} a day")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // waiting | done by day                        | pace  | likely     | earliest   | latest
                "100       | 10 10 10 10 10                     | 10    | 2026-12-04 | 2026-12-04 | 2026-12-04",
                "1         | 10 10 10 10 10                     | 10    | 2026-11-25 | 2026-11-25 | 2026-11-25",
                // two weeks with free weekends: s = 4.69, error 1.771 * s / sqrt 14 = 2.22
                "100       | 10 10 10 10 10 0 0 10 10 10 10 10 0 0 | 7.143 | 2026-12-08 | 2026-12-05 | 2026-12-15",
                // only the last fourteen days count
                "100       | 900 900 10 10 10 10 10 10 10 10 10 10 10 10 10 10 | 10 | 2026-12-04 | 2026-12-04 | 2026-12-04",
                // so uneven that the slow end of the interval stands still
                "100       | 40 0 0 0 0                         | 8     | 2026-12-07 | 2026-11-28 | -",
            })
    void theEndFollowsFromThePace(
            long waiting, String days, double pace, LocalDate likely, LocalDate earliest, LocalDate latest) {
        Forecast forecast = Forecast.of(waiting, 5000, done(days), TODAY);
        assertThat(Objects.requireNonNull(forecast.pace()).mean()).isCloseTo(pace, within(.001));
        assertThat(forecast.likely()).isEqualTo(likely);
        assertThat(forecast.earliest()).isEqualTo(earliest);
        assertThat(forecast.latest()).isEqualTo(latest);
        assertThat(forecast.words()).contains("90 % interval").contains("Student’s t");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0  | 0   | ''            | Nothing is given out yet",
                "0  | 100 | 10 10 10 10 10 | All that is given out is done.",
                "90 | 100 | 10            | it takes 5 whole days of work, and there is 1",
                "90 | 100 | ''            | it takes 5 whole days of work, and there are 0",
                "90 | 100 | 50 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 | nothing was done in the last 14 days",
                "90 | 100 | 1 0 1 0 1 0 1 | only 4 done in the last 7 days; it takes 10",
                "90000000 | 90000100 | 10 10 10 10 10 | more than ten years",
            })
    void itSaysWhyTheEndCannotBeTold(long waiting, long given, String days, String why) {
        Forecast forecast = Forecast.of(waiting, given, done(days), TODAY);
        assertThat(forecast.words()).contains(why);
        assertThat(forecast.likely()).isNull();
    }

    @Test
    void todayDoesNotCountBecauseItIsNotOver() {
        Map<LocalDate, Long> done = done("10 10 10 10 10");
        done.put(TODAY, 1000L);
        assertThat(Objects.requireNonNull(Forecast.of(100, 5000, done, TODAY).pace())
                        .mean())
                .isEqualTo(10);
    }

    private static Map<LocalDate, Long> done(String days) {
        Map<LocalDate, Long> done = new HashMap<>();
        String[] counts = days.isBlank() ? new String[0] : days.strip().split(" ");
        for (int i = 0; i < counts.length; i++) {
            done.put(TODAY.minusDays(counts.length - i), Long.parseLong(counts[i]));
        }
        return done;
    }
}
