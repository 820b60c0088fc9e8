package dev.concord.outlet.ui;

import dev.concord.cleaning.BlockKind;
import dev.concord.cleaning.Making;
import dev.concord.cleaning.PieceRule;
import dev.concord.cleaning.Sign;
import dev.concord.intake.OutletRule;
import dev.concord.outlet.Likely;
import dev.concord.outlet.Trial;
import org.jspecify.annotations.Nullable;

/** Rules and trials in words. */
final class RuleWords {

    private RuleWords() {}

    static String kind(BlockKind kind) {
        return switch (kind) {
            case SUBHEAD -> "sub-head";
            case BOILERPLATE -> "left out";
            default -> kind.word();
        };
    }

    /** What becomes of a piece, as one chooses it. */
    static String making(Making making) {
        return switch (making) {
            case JOINED -> "one with the next piece";
            case CUT -> "two pieces, cut there";
            default -> kind(making.kind().orElseThrow());
        };
    }

    static String rule(PieceRule rule) {
        if (rule.making() == Making.CUT) {
            return "A piece is cut in two where %s, %s these words"
                    .formatted(rule.words(), rule.sign() == Sign.BEGINS ? "behind" : "before");
        }
        return "A piece is %s where %s".formatted(making(rule.making()), rule.words());
    }

    static String many(int count, String what) {
        return count == 1 ? "1 " + what : "%,d %ss".formatted(count, what);
    }

    /** How many articles have such a piece. */
    static String counted(Likely.Counted one) {
        String touched = many(one.articles(), "article");
        return one.broken() == 0
                ? touched
                : "%s; %,d of them would lose headline or body, and stay".formatted(touched, one.broken());
    }

    /** In a word, for lists. */
    static String state(OutletRule rule, @Nullable Trial trial) {
        if (trial != null && trial.state() == Trial.State.TRYING) return "being tried";
        if (trial != null && trial.state() == Trial.State.APPLYING) return "being applied";
        if (trial != null && trial.state() == Trial.State.STOPPED) return "applied in part";
        if (rule.inForce()) return "in force";
        return rule.switchedAt() == null ? "tried only" : "taken back";
    }

    /** What was found out, or done, in a sentence. */
    static String trial(Trial trial) {
        String lost = many(trial.lost(), "label");
        return switch (trial.state()) {
            case TRYING -> "Looking: %,d of %,d.".formatted(trial.looked(), trial.articles());
            case BROKEN_OFF -> "Looking was broken off.";
            case TRIED ->
                trial.waiting() == 0
                        ? "No article would have another text."
                        : "%s would have another text; %s."
                                .formatted(
                                        many(trial.waiting(), "article"),
                                        trial.lost() == 0 ? "no label gets lost" : lost + " cannot move");
            case APPLYING -> "Applying: %,d of %,d.".formatted(trial.looked(), trial.articles());
            case STOPPED ->
                "Applying was broken off: %s done, %,d wait.".formatted(many(trial.done(), "article"), trial.waiting());
            case APPLIED ->
                "%s got another text; %s."
                        .formatted(
                                many(trial.done(), "article"),
                                trial.lost() == 0 ? "no label got lost" : lost + " could not move");
        };
    }
}
