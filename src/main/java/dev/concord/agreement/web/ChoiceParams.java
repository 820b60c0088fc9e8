package dev.concord.agreement.web;

import dev.concord.agreement.Choice;
import dev.concord.agreement.Facets;
import dev.concord.assignment.Purpose;
import dev.concord.shell.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which sheets figures are taken of, as an address has it. */
record ChoiceParams(
        @Nullable List<String> labeller,
        @Nullable String outlet,
        @Nullable String topic,
        @Nullable Integer guideline,
        @Nullable String week,
        @Nullable String purpose) {

    /** @throws Refusal naming the parameter that is wrong */
    Choice choice() {
        return new Choice(
                labeller == null ? Set.of() : Set.copyOf(labeller),
                outlet,
                topic,
                guideline,
                week == null ? null : monday(week),
                purpose == null ? null : purpose(purpose));
    }

    private static LocalDate monday(String week) {
        try {
            return Facets.week(
                    LocalDate.parse(week).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "week: “%s” is no day; write one of that week as 2026-11-23.".formatted(week));
        }
    }

    private static Purpose purpose(String word) {
        for (Purpose purpose : Purpose.values()) {
            if (purpose != Purpose.REPEAT && word(purpose).equals(word)) return purpose;
        }
        throw new Refusal(
                Refusal.Kind.INVALID,
                "purpose: “%s” is none; choose %s."
                        .formatted(
                                word,
                                Arrays.stream(Purpose.values())
                                        .filter(purpose -> purpose != Purpose.REPEAT)
                                        .map(ChoiceParams::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static String word(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
