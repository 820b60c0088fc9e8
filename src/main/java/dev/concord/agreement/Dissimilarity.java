package dev.concord.agreement;

/**
 * How unlike two units are, as γ measures it (Mathet, Widlöcher &amp; Métivier 2015, section 4.3): by position, by
 * category, and both together with α = 3 and β = 1. A unit beside none costs Δ∅ = 1.
 */
final class Dissimilarity {

    static final double ALPHA = 3;
    static final double BETA = 1;

    private Dissimilarity() {}

    /** ((difference of starts + difference of ends) / (sum of lengths))²: 0 the same, 1 for equal units that touch. */
    static double position(Continuum in, int one, int other) {
        double apart = Math.abs(in.start(one) - in.start(other)) + Math.abs(in.end(one) - in.end(other));
        double share = apart / (in.end(one) - in.start(one) + in.end(other) - in.start(other));
        return share * share;
    }

    static double category(Continuum in, int one, int other) {
        return in.category(one) == in.category(other) ? 0 : 1;
    }

    static double of(Continuum in, int one, int other) {
        return ALPHA * position(in, one, other) + BETA * category(in, one, other);
    }
}
