package dev.concord.agreement;

import java.util.List;

/**
 * The sentences that say why there is no figure.
 *
 * @param unit what is compared, such as "article"
 * @param units several of them
 * @param label what each labeller says of a unit, such as "a sentiment"
 */
record Wording(String unit, String units, String label) {

    String nothingCompared(List<String> labellers) {
        if (labellers.size() < 2) return fewLabellers(labellers);
        return "No %s has %s from two labellers.".formatted(unit, label);
    }

    static String fewLabellers(List<String> labellers) {
        return labellers.isEmpty()
                ? "There is no labeller."
                : "There is only one labeller, %s: nobody to agree with.".formatted(labellers.getFirst());
    }

    String nothingInCommon(List<String> pair) {
        return "%s and %s have nothing in common: no %s has %s from both."
                .formatted(pair.getFirst(), pair.getLast(), unit, label);
    }

    String noVariation(String only) {
        return "Every label is \"%s\": without variation, agreement cannot be told from chance.".formatted(only);
    }

    String unequal(int least, int most) {
        return "Fleiss' κ needs equally many labels of every %s; here they are from %d to %d."
                .formatted(unit, least, most);
    }
}
