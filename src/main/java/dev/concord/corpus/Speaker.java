package dev.concord.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a project's registry: somebody, or some body, whose words are quoted.
 *
 * @param slug names it in records, such as taro-kono
 * @param aliases other names, in any script
 * @param offices what he, she or it has been, oldest first
 * @param side id of one of the scheme's parties, or null
 * @param wikidata such as Q1234, or null
 */
public record Speaker(
        String slug,
        String name,
        List<String> aliases,
        List<Office> offices,
        @Nullable String side,
        @Nullable String wikidata) {

    /** A role and when it was held; a null end means it is not known, or has not ended. */
    public record Office(
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean heldOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * The role on a day. Where the day is not known, the only role there is; with several, nothing is guessed.
     */
    public Optional<String> roleOn(@Nullable LocalDate day) {
        if (day == null) {
            return offices.size() == 1 ? Optional.of(offices.getFirst().title()) : Optional.empty();
        }
        return offices.stream()
                .filter(office -> office.heldOn(day))
                .map(Office::title)
                .reduce((earlier, later) -> later);
    }
}
