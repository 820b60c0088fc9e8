package dev.concord.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.corpus.Speaker.Office;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakerTest {

    static final Office MINISTER = new Office("Foreign Minister", LocalDate.of(2017, 8, 3), LocalDate.of(2019, 9, 10));
    static final Office DEFENCE = new Office("Defense Minister", LocalDate.of(2019, 9, 11), null);

    @Test
    void theRoleIsTheOneHeldOnTheDay() {
        var kono = speaker(MINISTER, DEFENCE);
        assertThat(kono.roleOn(LocalDate.of(2019, 9, 10))).contains("Foreign Minister");
        assertThat(kono.roleOn(LocalDate.of(2019, 9, 11))).contains("Defense Minister");
        assertThat(kono.roleOn(LocalDate.of(2017, 8, 2))).isEmpty();
    }

    @Test
    void withoutADayOnlyASingleRoleIsSure() {
        assertThat(speaker(MINISTER).roleOn(null)).contains("Foreign Minister");
        assertThat(speaker(MINISTER, DEFENCE).roleOn(null)).isEmpty();
        assertThat(speaker().roleOn(null)).isEmpty();
    }

    private static Speaker speaker(Office... offices) {
        return new Speaker("taro-kono", "Taro Kono", List.of(), List.of(offices), "JP", null);
    }
}
