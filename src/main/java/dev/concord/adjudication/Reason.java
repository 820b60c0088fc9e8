package dev.concord.adjudication;

import static dev.concord.adjudication.CaseKind.BOUNDARY;
import static dev.concord.adjudication.CaseKind.CUE;
import static dev.concord.adjudication.CaseKind.MISSING;
import static dev.concord.adjudication.CaseKind.SENTIMENT;
import static dev.concord.adjudication.CaseKind.SOURCE;
import static dev.concord.adjudication.CaseKind.SPEAKER;
import static dev.concord.adjudication.CaseKind.TOPICS;
import static dev.concord.adjudication.CaseKind.TYPE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why a case was decided as it was: few words to choose from, so that they can be counted. */
public enum Reason {
    OVERLOOKED("Overlooked", MISSING),
    NOT_COVERED("Is none by the guideline", MISSING),
    TOO_LONG("Marked too much", BOUNDARY),
    TOO_SHORT("Marked too little", BOUNDARY),
    WRONG_TYPE("Another type", TYPE),
    WRONG_SPEAKER("Somebody else speaks", SOURCE, SPEAKER),
    WRONG_MENTION("Another mention is meant", SOURCE),
    WRONG_CUE("Another cue", CUE),
    TOO_STRONG("Judged too strongly", SENTIMENT),
    TOO_WEAK("Judged too weakly", SENTIMENT),
    WRONG_SIDE("Judged the wrong way", SENTIMENT),
    TOPIC_MISSING("A topic is missing", TOPICS),
    TOPIC_TOO_MANY("A topic too many", TOPICS),
    SLIP("A slip"),
    AMBIGUOUS("The text can be read both ways"),
    GUIDELINE_UNCLEAR("The guideline does not say"),
    OTHER("Something else");

    private final String name;
    private final Set<CaseKind> kinds;

    Reason(String name, CaseKind... kinds) {
        this.name = name;
        this.kinds = kinds.length == 0 ? EnumSet.allOf(CaseKind.class) : EnumSet.copyOf(Arrays.asList(kinds));
    }

    /** As REST writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String words() {
        return name;
    }

    /** Those that fit a case of these kinds; all where labellers agree. */
    public static List<Reason> of(Set<CaseKind> kinds) {
        return Arrays.stream(values())
                .filter(reason -> kinds.isEmpty() || reason.kinds.stream().anyMatch(kinds::contains))
                .toList();
    }

    public static Optional<Reason> byCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
