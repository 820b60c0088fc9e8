package dev.concord.progress.ui;

import static dev.concord.assignment.AssignmentState.IN_PROGRESS;
import static dev.concord.assignment.AssignmentState.OPEN;
import static dev.concord.assignment.AssignmentState.RETURNED;
import static dev.concord.assignment.AssignmentState.SKIPPED;
import static dev.concord.assignment.AssignmentState.SUBMITTED;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.progress.Overview;
import dev.concord.progress.Overview.Work;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The few numbers that are asked for most, each the way to what stands behind it. */
class Figures extends Div {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    Figures() {
        addClassName("figures");
    }

    void show(Overview overview, Links links, long comments) {
        removeAll();
        Work all = overview.all();
        figure(
                Words.number(all.submitted()),
                "submitted of %s given out".formatted(Words.number(all.given())),
                links.work(SUBMITTED));
        figure(Words.number(all.waiting()), "waiting", links.work(OPEN, IN_PROGRESS, RETURNED));
        figure(
                Words.number(all.returned() + all.skipped()),
                all.returned() + all.skipped() == 1 ? "open flag" : "open flags",
                links.work(RETURNED, SKIPPED));
        figure(Words.number(comments), comments == 1 ? "open comment" : "open comments", links.comments());
        var minutes = all.minutes();
        figure(minutes == null ? "–" : Words.minutes(minutes.median()), "minutes an article, median", null);
        LocalDate likely = overview.forecast().likely();
        figure(likely == null ? "–" : likely.format(DAY), end(overview), null);
    }

    private static String end(Overview overview) {
        var forecast = overview.forecast();
        if (forecast.likely() == null || forecast.earliest() == null) return "likely end: cannot be told";
        String latest = forecast.latest() == null ? "?" : forecast.latest().format(DAY);
        return "likely end (%s – %s)".formatted(forecast.earliest().format(DAY), latest);
    }

    private void figure(String number, String words, @Nullable String path) {
        var large = new Span(number);
        large.setClassName("figure-number");
        var small = new Span(words);
        small.setClassName("figure-words");
        if (path == null) {
            add(new Div(large, small));
            return;
        }
        var link = new Anchor(path, large, small);
        add(link);
    }
}
