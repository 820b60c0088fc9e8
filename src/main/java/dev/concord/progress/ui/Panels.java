package dev.concord.progress.ui;

import com.vaadin.flow.component.html.Div;
import dev.concord.progress.Overview;
import dev.concord.progress.Overview.Work;
import dev.concord.progress.Stage;
import dev.concord.shell.Chart;
import dev.concord.shell.Chart.Series;
import dev.concord.shell.ChartPanel;
import dev.concord.shell.DataTable;
import dev.concord.shell.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The charts of the dashboard. */
class Panels extends Div {

    final ChartPanel forecast = new ChartPanel("The way to the end", "forecast");
    final ChartPanel days = new ChartPanel("Done by day", "done-by-day");
    final ChartPanel people = new ChartPanel("By person", "by-person");
    final ChartPanel minutes = new ChartPanel("Active minutes an article", "active-minutes");
    final ChartPanel articles = new ChartPanel("Articles", "articles");

    Panels() {
        addClassName("panels");
        add(forecast, days, articles, people, minutes);
    }

    void show(Overview overview, Links links, LocalDate today) {
        var tables = new Tables(overview, links);
        showForecast(overview, tables, links, today);
        showDays(overview, tables);
        people.show(
                Chart.bars(0, new Series(1, Tone.ACCENT), new Series(2, Tone.WARN), new Series(3, Tone.QUIET)),
                tables.people(),
                overview.people().isEmpty() ? "Nobody annotates in this project yet." : sentence(overview.all()));
        showMinutes(overview, tables);
        articles.show(
                Chart.bars(0, new Series(1, Tone.ACCENT)),
                tables.articles(),
                overview.articleCount() == 0
                        ? "The project has no articles yet."
                        : "%s in the whole project; %s done by all who have them."
                                .formatted(
                                        Words.count(overview.articleCount(), "article", "articles"),
                                        Words.number(overview.articles().getOrDefault(Stage.DONE, 0L))));
    }

    private void showForecast(Overview overview, Tables tables, Links links, LocalDate today) {
        boolean dated = links.from() != null || links.to() != null;
        long given = overview.all().given();
        DataTable table = tables.forecast(today);
        forecast.show(
                Chart.lines(0, new Series(1, Tone.ACCENT), new Series(2, Tone.ACCENT))
                        .band(3, 4)
                        .between(0, Math.ceil(given * 1.08))
                        .mark(given, "%s given out".formatted(Words.number(given))),
                dated || table.rows().size() < 2 ? new DataTable(table.columns(), List.of()) : table,
                dated
                        ? "The drawing needs all days: take the dates away to see it. "
                                + overview.forecast().words()
                        : overview.forecast().words() + notGiven(overview));
    }

    private static String notGiven(Overview overview) {
        long waiting = overview.articles().getOrDefault(Stage.NOT_GIVEN, 0L);
        return overview.all().given() == 0 || waiting == 0
                ? ""
                : " %s not given out yet and not in it.".formatted(Words.count(waiting, "article is", "articles are"));
    }

    private void showDays(Overview overview, Tables tables) {
        days.show(
                Chart.columns(0, new Series(1, Tone.ACCENT), new Series(2, Tone.WARN)),
                tables.days(),
                overview.days().isEmpty()
                        ? "Nothing was submitted or skipped in this time."
                        : "%s submitted and %s skipped on %s."
                                .formatted(
                                        Words.number(overview.all().submitted()),
                                        Words.number(overview.all().skipped()),
                                        Words.count(working(overview), "day", "days")));
    }

    private static long working(Overview overview) {
        return overview.days().stream()
                .filter(day -> day.submitted() + day.skipped() > 0)
                .count();
    }

    private void showMinutes(Overview overview, Tables tables) {
        var all = overview.all().minutes();
        DataTable table = tables.minutes();
        double most = table.rows().stream()
                .mapToDouble(row -> ((Number) Objects.requireNonNull(row.get(3))).doubleValue())
                .max()
                .orElse(1);
        minutes.show(
                Chart.intervals(0, 1, 2, 3).between(0, Math.ceil(most * 1.1)),
                table,
                all == null
                        ? "Nothing was submitted in this time."
                        : "Half of all sheets took less than %s minutes of work (pauses over a minute left out). The point is a person’s median, the line the middle half."
                                .formatted(Words.minutes(all.median())));
    }

    private static String sentence(Work all) {
        return "%s submitted, %s skipped, %s waiting."
                .formatted(Words.number(all.submitted()), Words.number(all.skipped()), Words.number(all.waiting()));
    }
}
