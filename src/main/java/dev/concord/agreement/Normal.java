package dev.concord.agreement;

/** The standard normal distribution. */
final class Normal {

    private Normal() {}

    /**
     * The share below z. Series and continued fraction after Marsaglia, G. (2004). Evaluating the normal distribution.
     * Journal of Statistical Software 11(4): exact to some 1e-15 where anybody looks.
     */
    static double below(double z) {
        if (z < -8) return 0;
        if (z > 8) return 1;
        double sum = z;
        double term = z;
        for (int i = 3; sum + term != sum; i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return .5 + sum * Math.exp(-.5 * z * z) / Math.sqrt(2 * Math.PI);
    }

    /** The z that this share lies below; by halving, which is exact enough and asks for no table. */
    static double quantile(double share) {
        double low = -8;
        double high = 8;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < share) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
