package dev.concord.adjudication;

import dev.concord.shell.Refusal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How many labellers must say the same for gold to take it.
 *
 * @param threshold share of the labellers, for the rule of that name
 * @param atLeast labellers of the article, fewer decide nothing
 * @param layers that it takes
 */
public record MergeRule(Kind kind, double threshold, int atLeast, Set<CaseLayer> layers) {

    /** Whose word counts. */
    public enum Kind {
        /** All say the same. */
        UNANIMOUS,
        /** More than half do. */
        MAJORITY,
        /** At least a given share does, and no other opinion has as many. */
        THRESHOLD;

        private final String wire = name().toLowerCase(Locale.ROOT);

        /** As REST writes it. */
        public String wire() {
            return wire;
        }
    }

    public static final MergeRule UNANIMOUS = new MergeRule(Kind.UNANIMOUS, 1, 2, EnumSet.allOf(CaseLayer.class));

    public MergeRule {
        layers = Set.copyOf(layers);
        if (kind == Kind.THRESHOLD && !(threshold > 0 && threshold <= 1)) {
            throw new Refusal(Refusal.Kind.INVALID, "threshold: a share above 0 and at most 1, such as 0.66.");
        }
        if (atLeast < 2) {
            throw new Refusal(Refusal.Kind.INVALID, "at_least: two labellers are the fewest that can agree.");
        }
        if (layers.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, "layers: choose at least one.");
    }

    /** Whether it decides a unit on which so many of the labellers say the same. */
    boolean decides(int agreeing, int labellers, boolean tied) {
        if (labellers < atLeast || tied) return false;
        return switch (kind) {
            case UNANIMOUS -> agreeing == labellers;
            case MAJORITY -> agreeing * 2 > labellers;
            // a third of three is 0.333…: what is off by a rounding counts
            case THRESHOLD -> agreeing + 1e-9 >= threshold * labellers;
        };
    }

    boolean decides(UnitRow unit) {
        return layers.contains(unit.layer) && decides(unit.agreeing, unit.labellers, unit.tied);
    }

    /** The same question to the database, of a unit u; it binds threshold and atLeast. */
    String sql() {
        return switch (kind) {
            case UNANIMOUS ->
                "u.labellers >= :atLeast and u.agreeing = u.labellers and cast(:threshold as double precision) >= 0";
            case MAJORITY ->
                "u.labellers >= :atLeast and u.tied = false and u.agreeing * 2 > u.labellers"
                        + " and cast(:threshold as double precision) >= 0";
            case THRESHOLD ->
                "u.labellers >= :atLeast and u.tied = false"
                        // without its type H2 takes the share for a whole number, as it is multiplied by one
                        + " and u.agreeing + 0.000000001 >= cast(:threshold as double precision) * u.labellers";
        };
    }

    String layerNames() {
        return String.join(",", layers.stream().map(CaseLayer::name).sorted().toList())
                .toUpperCase(Locale.ROOT);
    }
}
