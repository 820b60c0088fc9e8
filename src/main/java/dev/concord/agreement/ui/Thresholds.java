package dev.concord.agreement.ui;

import dev.concord.shell.Chart;

/** The two values of α that Krippendorff names (Content Analysis, 2nd ed., 2004, p. 241). */
final class Thresholds {

    static final String WORDS =
            " The lines are Krippendorff's: below .667 draw no conclusion, from .8 on rely on the labels.";

    private Thresholds() {}

    static Chart marked(Chart chart) {
        return chart.mark(.667, ".667").mark(.8, ".8");
    }
}
