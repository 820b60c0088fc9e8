package dev.concord.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.corpus.Speaker;
import dev.concord.record.ArticleRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryPlanTest {

    private static final LocalDate DAY = LocalDate.of(2017, 8, 3);

    @Test
    void rolesOnSeveralDaysMakeOfficesWithDates() {
        Speaker kono = plan(Map.of(
                DAY, "Foreign Minister", DAY.plusDays(9), "Foreign Minister", DAY.plusYears(3), "Defence Minister"));
        assertThat(kono.offices())
                .containsExactly(
                        new Speaker.Office(
                                "Foreign Minister", null, DAY.plusYears(3).minusDays(1)),
                        new Speaker.Office("Defence Minister", DAY.plusYears(3), null));
    }

    @Test
    void aRoleWithoutADayIsHeldWithoutDates() {
        RegistryPlan plan = new RegistryPlan();
        plan.add(record(null, "President"));
        assertThat(plan.speakers().getFirst().offices()).containsExactly(new Speaker.Office("President", null, null));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyRecordReadsTheSameRoleAgain(long seed) {
        Random random = new Random(seed);
        Map<LocalDate, @Nullable String> roles = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            int role = random.nextInt(4);
            roles.put(DAY.plusDays(random.nextInt(400)), role == 0 ? null : "role " + role);
        }
        Speaker speaker = plan(roles);
        roles.forEach((day, role) ->
                assertThat(speaker.roleOn(day).orElse(null)).as("on " + day).isEqualTo(role));
    }

    private static Speaker plan(Map<LocalDate, @Nullable String> roles) {
        RegistryPlan plan = new RegistryPlan();
        List<LocalDate> days = new ArrayList<>(roles.keySet());
        days.forEach(day -> plan.add(record(day, roles.get(day))));
        return plan.speakers().getFirst();
    }

    private static ArticleRecord record(@Nullable LocalDate published, @Nullable String role) {
        return new ArticleRecord(
                "0".repeat(16),
                "anna",
                null,
                "Text",
                new ArticleRecord.Meta(
                        null, null, null, null, published, null, null, null, null, "0".repeat(64), null, null),
                List.of(),
                List.of(),
                List.of(new ArticleRecord.Speaker("taro-kono", "Taro Kono", role, "JP", null)),
                List.of(),
                null,
                List.of(),
                ArticleRecord.Provenance.NONE);
    }
}
