package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void everyFigureIsExplained() {
        Study study = new Study(StudyOptions.USUAL.withRounds(0).withPairs(true));
        for (int i = 0; i < 3; i++) study.add(new Simulated(3, .2).article(i));
        assertThat(study.measures()).isNotEmpty().allSatisfy(measure -> {
            Explanation explanation = Explanation.of(measure);
            assertThat(explanation.formula()).isNotBlank();
            assertThat(explanation.publication()).containsPattern("\\(\\d{4}\\)");
            assertThat(measure.title()).startsWith(explanation.title());
        });
    }
}
