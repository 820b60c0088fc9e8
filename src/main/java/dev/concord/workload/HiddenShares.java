package dev.concord.workload;

import dev.concord.shell.Refusal.Kind;

/**
 * How much of everybody's work is hidden gold and hidden repeats, as shares of her ordinary articles: 0.1 is one in ten.
 *
 * @param repeatAfter how many articles she finishes before one of hers may come again
 */
public record HiddenShares(double gold, double repeats, int repeatAfter) {

    public static final HiddenShares NONE = new HiddenShares(0, 0, 5);

    private static final double MOST = .5;

    public HiddenShares {
        if (!(gold >= 0 && gold <= MOST) || !(repeats >= 0 && repeats <= MOST)) {
            throw new WorkloadRefused(Kind.INVALID, "A share of hidden articles is between 0 and 50 %.");
        }
        if (repeatAfter < 1) {
            throw new WorkloadRefused(Kind.INVALID, "At least 1 article lies between an article and its repeat.");
        }
    }
}
