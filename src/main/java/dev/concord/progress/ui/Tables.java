package dev.concord.progress.ui;

import static dev.concord.assignment.AssignmentState.IN_PROGRESS;
import static dev.concord.assignment.AssignmentState.OPEN;
import static dev.concord.assignment.AssignmentState.RETURNED;
import static dev.concord.assignment.AssignmentState.SKIPPED;
import static dev.concord.assignment.AssignmentState.SUBMITTED;

import dev.concord.assignment.AssignmentState;
import dev.concord.progress.Forecast.Pace;
import dev.concord.progress.Overview;
import dev.concord.progress.Overview.DayWork;
import dev.concord.progress.Overview.Minutes;
import dev.concord.progress.Overview.PersonWork;
import dev.concord.progress.Overview.Work;
import dev.concord.progress.Stage;
import dev.concord.shell.DataTable;
import dev.concord.shell.Linked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures in rows and columns, each number with the way to what stands behind it. */
record Tables(Overview overview, Links links) {

    /** A longer line has no room for more days. */
    private static final int MOST_DAYS = 150;

    DataTable people() {
        return new DataTable(
                List.of("Person", "Submitted", "Skipped", "Waiting", "Open", "In progress", "Returned", "Last done"),
                overview.people().stream().map(this::row).toList());
    }

    private List<@Nullable Object> row(PersonWork one) {
        Work work = one.work();
        return Arrays.asList(
                new Linked(one.person().displayName(), links.workOf(one.person())),
                number(one, work.submitted(), SUBMITTED),
                number(one, work.skipped(), SKIPPED),
                number(one, work.waiting(), OPEN, IN_PROGRESS, RETURNED),
                number(one, work.open(), OPEN),
                number(one, work.inProgress(), IN_PROGRESS),
                number(one, work.returned(), RETURNED),
                one.lastDone());
    }

    private Object number(PersonWork one, long amount, AssignmentState... states) {
        return amount == 0 ? (Object) 0L : new Linked(amount, links.workOf(one.person(), states));
    }

    DataTable minutes() {
        return new DataTable(
                List.of("Person", "Median, minutes", "A quarter took less than", "A quarter took more than", "Sheets"),
                overview.people().stream()
                        .filter(one -> one.work().minutes() != null)
                        .map(one -> {
                            Minutes minutes = Objects.requireNonNull(one.work().minutes());
                            return List.<Object>of(
                                    new Linked(one.person().displayName(), links.workOf(one.person(), SUBMITTED)),
                                    minutes.median(),
                                    minutes.lower(),
                                    minutes.upper(),
                                    one.work().submitted());
                        })
                        .toList());
    }

    DataTable days() {
        return new DataTable(
                List.of("Day (UTC)", "Submitted", "Skipped"),
                overview.days().stream()
                        .map(day -> List.of(
                                day.submitted() + day.skipped() == 0
                                        ? day.day()
                                        : new Linked(day.day(), links.workOn(day.day())),
                                day.submitted(),
                                day.skipped()))
                        .toList());
    }

    DataTable articles() {
        return new DataTable(
                List.of("How far", "Articles"),
                overview.articleCount() == 0
                        ? List.of()
                        : Arrays.stream(Stage.values()).map(this::row).toList());
    }

    private List<Object> row(Stage stage) {
        long amount = overview.articles().getOrDefault(stage, 0L);
        String name = Words.capital(stage.words());
        return amount == 0 ? List.of(name, 0L) : List.of(new Linked(name, links.dashboard(stage)), amount);
    }

    /** The way that was gone and the ways that may be ahead, as assignments done in all; no more days than have room. */
    DataTable forecast(LocalDate today) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        long done = 0;
        for (DayWork day : overview.days()) {
            done += day.submitted() + day.skipped();
            if (!day.day().equals(today)) rows.add(Arrays.asList(day.day(), done, null, null, null));
        }
        Pace pace = overview.forecast().pace();
        if (pace != null) {
            rows.add(Arrays.asList(today, done, done, done, done));
            ahead(rows, pace, today, done);
        }
        int step = Math.max(1, Math.ceilDiv(rows.size(), MOST_DAYS));
        List<List<@Nullable Object>> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean turns = today.equals(rows.get(i).get(0)) || i == rows.size() - 1;
            if (turns || i % step == 0) shown.add(rows.get(i));
        }
        return new DataTable(
                List.of("Day (UTC)", "Done", "Done, at this pace", "At the slow end", "At the fast end"), shown);
    }

    private void ahead(List<List<@Nullable Object>> rows, Pace pace, LocalDate today, long done) {
        LocalDate last =
                Words.firstOf(overview.forecast().latest(), overview.forecast().likely(), today.plusYears(1));
        LocalDate horizon = last.isAfter(today.plusYears(3)) ? today.plusYears(3) : last;
        for (LocalDate day = today.plusDays(1); !day.isAfter(horizon); day = day.plusDays(1)) {
            long days = day.toEpochDay() - today.toEpochDay() + 1;
            rows.add(Arrays.asList(
                    day,
                    null,
                    reached(done, pace.mean(), days),
                    reached(done, pace.slow(), days),
                    reached(done, pace.fast(), days)));
        }
    }

    private long reached(long done, double pace, long days) {
        return Math.min(overview.all().given(), Math.round(done + Math.max(0, pace) * days));
    }
}
