package dev.concord.agreement.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.concord.agreement.Choice;
import dev.concord.assignment.Purpose;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows, as its address says it, so that it can be sent to somebody and come back to.
 *
 * @param project its slug; null for the first
 */
record Address(@Nullable String project, Division division, Choice choice) {

    /** What cannot be read is as if it were not there. */
    static Address of(QueryParameters parameters) {
        return new Address(
                one(parameters, "project"),
                Division.of(parameters.getSingleParameter("by").orElse("")),
                new Choice(
                        Set.copyOf(parameters.getParameters("labeller")),
                        one(parameters, "outlet"),
                        one(parameters, "topic"),
                        number(one(parameters, "guideline")),
                        day(one(parameters, "week")),
                        purpose(one(parameters, "purpose"))));
    }

    private static @Nullable String one(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    private static @Nullable Integer number(@Nullable String value) {
        return value != null && value.matches("[0-9]{1,9}") ? Integer.valueOf(value) : null;
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Purpose purpose(@Nullable String value) {
        for (Purpose purpose : Purpose.values()) {
            if (purpose.name().toLowerCase(Locale.ROOT).equals(value)) return purpose;
        }
        return null;
    }

    Location location() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "project", project);
        put(parameters, "by", division == Division.OVERVIEW ? null : division.word());
        if (!choice.labellers().isEmpty()) parameters.put("labeller", List.copyOf(new TreeSet<>(choice.labellers())));
        put(parameters, "outlet", choice.outlet());
        put(parameters, "topic", choice.topic());
        put(parameters, "guideline", choice.guideline());
        put(parameters, "week", choice.week());
        Purpose purpose = choice.purpose();
        put(parameters, "purpose", purpose == null ? null : purpose.name().toLowerCase(Locale.ROOT));
        return new Location("agreement", new QueryParameters(parameters));
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) parameters.put(name, List.of(value.toString()));
    }
}
