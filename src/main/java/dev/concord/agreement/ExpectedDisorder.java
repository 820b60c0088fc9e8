package dev.concord.agreement;

/**
 * The disorder that random continua have on average, per mean number of units, as precise as asked for (Mathet et al.
 * 2015, section 5.3): thirty of them first, then as many as their variation calls for.
 *
 * @param categoryDisorder the share of pairs with different categories, weighted as γ-cat does; 0 if there are no pairs
 */
record ExpectedDisorder(double disorder, double categoryDisorder) {

    private static final int FIRST = 30;
    private static final int MOST = 20_000;
    private static final double AT_95_PERCENT = 1.96;

    static ExpectedDisorder of(RandomContinua random, int labellers, double precision) {
        Sums sums = new Sums(labellers);
        BestAlignment best = new BestAlignment();
        int needed = FIRST;
        random.restart(labellers);
        for (int n = 0; n < needed; ) {
            sums.add(best.align(random.next()), random.size());
            if (++n == needed) needed = Math.min(MOST, Math.max(n, sums.needed(precision)));
        }
        return new ExpectedDisorder(sums.disorder(), sums.categoryDisorder());
    }

    private static final class Sums {
        private final int labellers;
        private int n;
        private double disorder;
        private double units;
        private double disorderSquared;
        private double unitsSquared;
        private double both;
        private double categoryDisorder;
        private double categoryWeight;

        Sums(int labellers) {
            this.labellers = labellers;
        }

        void add(BestAlignment best, int size) {
            double x = (double) size / labellers;
            double d = best.disorder();
            n++;
            disorder += d;
            units += x;
            disorderSquared += d * d;
            unitsSquared += x * x;
            both += d * x;
            categoryDisorder += best.categoryDisorder();
            categoryWeight += best.categoryWeight();
        }

        double disorder() {
            return units == 0 ? 0 : disorder / units;
        }

        double categoryDisorder() {
            return categoryWeight == 0 ? 0 : categoryDisorder / categoryWeight;
        }

        /** How many continua give that precision; all continua have as many units as they come. */
        int needed(double precision) {
            if (disorder == 0) return MOST;
            double e = disorder();
            double variance = (disorderSquared - 2 * e * both + e * e * unitsSquared) / n;
            double variation = Math.sqrt(Math.max(0, variance)) / (disorder / n);
            double needed = Math.ceil(Math.pow(variation * AT_95_PERCENT / precision, 2));
            return (int) Math.min(MOST, needed);
        }
    }
}
