package dev.concord.agreement.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.agreement.Figures;
import dev.concord.agreement.web.AgreementAnswer.MeasureAnswer;
import java.util.List;

/**
 * Figures of parts of a project.
 *
 * @param leftOut how many further parts there are, because there are too many
 */
record GroupsAnswer(
        List<GroupAnswer> items, @JsonProperty("left_out") int leftOut) {

    /**
     * A part.
     *
     * @param key an outlet, a topic's id, a version, a week's Monday, or a sign-in name
     * @param articles that two or more labelled
     */
    record GroupAnswer(String key, int articles, List<String> labellers, List<MeasureAnswer> measures) {

        static GroupAnswer of(Figures.Group group) {
            return new GroupAnswer(
                    group.key(),
                    group.articles(),
                    group.labellers(),
                    group.measures().stream().map(MeasureAnswer::of).toList());
        }
    }

    static GroupsAnswer of(Figures figures) {
        return new GroupsAnswer(figures.groups().stream().map(GroupAnswer::of).toList(), figures.leftOut());
    }
}
