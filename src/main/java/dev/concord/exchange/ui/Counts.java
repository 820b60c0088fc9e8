package dev.concord.exchange.ui;

import dev.concord.exchange.LabelReport;
import java.util.ArrayList;
import java.util.List;

/** How much a report tells of, in words; what there is none of is not named. */
record Counts(LabelReport report) {

    /** Before it comes in. */
    String expected() {
        String known =
                report.known() == 0 ? "" : "; %,d %s here already".formatted(report.known(), are(report.known()));
        return fresh().isEmpty()
                ? "Nothing new would come in" + known + "."
                : "%s would come in%s.".formatted(fresh(), known);
    }

    /** Once it has come in. */
    String told() {
        return fresh().isEmpty() ? "Nothing new came in." : fresh() + " came in.";
    }

    private String fresh() {
        List<String> parts = new ArrayList<>();
        add(parts, report.sheets(), "sheet");
        add(parts, report.proposals(), "proposal");
        add(parts, report.articles(), "new article");
        add(parts, report.speakers(), "new speaker");
        if (parts.size() < 2) return String.join("", parts);
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private static void add(List<String> parts, int number, String what) {
        if (number > 0) parts.add("%,d %s".formatted(number, number == 1 ? what : what + "s"));
    }

    private static String are(int number) {
        return number == 1 ? "is" : "are";
    }
}
