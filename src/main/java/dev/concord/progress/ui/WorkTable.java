package dev.concord.progress.ui;

import dev.concord.assignment.AssignmentFilter;
import dev.concord.assignment.AssignmentState;
import dev.concord.progress.WorkLines;
import dev.concord.progress.WorkLines.Line;
import dev.concord.shell.Csv;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assignments as a table: what the list shows and its file holds. */
final class WorkTable {

    static final List<String> COLUMNS = List.of("Article", "Headline", "Person", "State", "Closed (UTC)", "Reason");

    private static final int AT_A_TIME = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private WorkTable() {}

    /** Page by page, so that memory does not grow with the list. */
    static void write(Csv out, WorkLines lines, AssignmentFilter filter) throws IOException {
        List<Line> page;
        int offset = 0;
        do {
            page = lines.find(filter, offset, AT_A_TIME);
            for (Line line : page) out.row(cells(line));
            offset += page.size();
        } while (page.size() == AT_A_TIME);
    }

    private static List<@Nullable Object> cells(Line line) {
        return Arrays.asList(
                line.article().key(),
                line.article().headline(),
                line.person().displayName(),
                line.assignment().state().words(),
                closed(line),
                reason(line));
    }

    static String closed(Line line) {
        Instant at = line.assignment().closedAt();
        return at == null ? "" : TIME.format(at);
    }

    /** Why it was skipped or returned; a reason that is past is left out. */
    static String reason(Line line) {
        return line.assignment().state() == AssignmentState.SUBMITTED
                ? ""
                : Objects.requireNonNullElse(line.assignment().reason(), "");
    }
}
