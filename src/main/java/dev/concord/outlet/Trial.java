package dev.concord.outlet;

import dev.concord.account.AccountId;
import java.time.Instant;
import java.util.Locale;

/**
 * What becomes of an outlet's articles if a rule comes into force, or goes: first looked at, then applied.
 *
 * @param inForce whether the rule is to come into force
 * @param looked how many articles were looked at or, while it is applied, dealt with
 * @param articles how many there are
 * @param waiting how many would have another text
 * @param done how many got it
 * @param leftOut how many keep their text, for a reason
 * @param lost how many labels cannot move, of those that wait or got it
 */
public record Trial(
        boolean inForce,
        State state,
        AccountId by,
        Instant at,
        int looked,
        int articles,
        int waiting,
        int done,
        int leftOut,
        int lost) {

    /** How far it is. */
    public enum State {
        /** It is being looked. */
        TRYING,
        /** All were looked at, and it may be applied. */
        TRIED,
        /** Looking was broken off; it says nothing. */
        BROKEN_OFF,
        APPLYING,
        /** Applying was broken off: what is done is done, and it can go on. */
        STOPPED,
        APPLIED;

        /** As it stands in REST. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean goesOn() {
            return this == TRYING || this == APPLYING;
        }
    }

    /** What became of one article. */
    public enum Outcome {
        WAITING,
        DONE,
        LEFT_OUT;

        /** As it stands in REST. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
