package dev.concord.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * How a model's proposals fare in a project.
 *
 * @param articles that it proposes labels for
 * @param labels that it proposes
 * @param accepted answers that took a label, of all annotators
 * @param refused answers that did not
 */
public record ModelRate(String model, long articles, long labels, long accepted, long refused) {

    /** Share of the answers that accepted; null while there are none. */
    public @Nullable Double rate() {
        long answers = accepted + refused;
        return answers == 0 ? null : (double) accepted / answers;
    }
}
