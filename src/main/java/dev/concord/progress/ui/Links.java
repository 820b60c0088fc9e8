package dev.concord.progress.ui;

import dev.concord.account.Person;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.SkipReason;
import dev.concord.corpus.Project;
import dev.concord.progress.Stage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of what stands behind a number, under the filters that are set.
 *
 * @param people empty for everybody
 */
record Links(
        Project project,
        Collection<Person> people,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The dashboard itself. */
    String dashboard(@Nullable Stage stage) {
        List<String> parts = people(people);
        if (stage != null) parts.add("stage=" + stage.wire());
        return "progress?" + String.join("&", dated(parts, from, to));
    }

    /** Assignments in these states; of the closed ones those between the dates. */
    String work(AssignmentState... states) {
        return work(people, states);
    }

    String workOf(Person person, AssignmentState... states) {
        return work(List.of(person), states);
    }

    private String work(Collection<Person> whose, AssignmentState... states) {
        List<String> parts = people(whose);
        boolean closed = states.length > 0;
        for (AssignmentState state : states) {
            parts.add("state=" + state.wire());
            closed &= !state.editable();
        }
        return "progress/work?" + String.join("&", closed ? dated(parts, from, to) : parts);
    }

    /** What was skipped for one reason. */
    String skipped(SkipReason reason) {
        return work(AssignmentState.SKIPPED) + "&reason=" + reason.wire();
    }

    String workOn(LocalDate day) {
        return "progress/work?" + String.join("&", dated(people(people), day, day));
    }

    /** Open comments; of one person where only she is looked at. */
    String comments() {
        return "comments?" + String.join("&", people(people.size() == 1 ? people : List.of()));
    }

    /** The sheet of an assignment, in the workspace. */
    static String sheet(AssignmentId assignment) {
        return "work/" + assignment.value();
    }

    private List<String> people(Collection<Person> whose) {
        List<String> parts = new ArrayList<>();
        parts.add("project=" + project.slug());
        whose.forEach(person -> parts.add("person=" + URLEncoder.encode(person.name(), StandardCharsets.UTF_8)));
        return parts;
    }

    private static List<String> dated(List<String> parts, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null) parts.add("from=" + first);
        if (last != null) parts.add("to=" + last);
        return parts;
    }
}
