package dev.concord.adjudication.ui;

import dev.concord.adjudication.CaseFilter.State;
import dev.concord.adjudication.CaseKind;
import dev.concord.adjudication.CaseLayer;
import dev.concord.adjudication.Cases;
import java.util.List;

/** How screens call kinds, layers and states of cases. */
final class Words {

    private Words() {}

    static String kind(CaseKind kind) {
        return capital(kind.wire());
    }

    static String layer(CaseLayer layer) {
        return switch (layer) {
            case QUOTES -> "Quote";
            case MENTIONS -> "Mention";
            case SENTIMENT -> "Article’s sentiment";
            case TOPICS -> "Article’s topics";
        };
    }

    /** Several of them. */
    static String layers(CaseLayer layer) {
        return switch (layer) {
            case QUOTES -> "Quotes";
            case MENTIONS -> "Mentions";
            case SENTIMENT -> "Sentiment";
            case TOPICS -> "Topics";
        };
    }

    static String states(List<State> states) {
        if (states.size() > 1) return "Every state";
        return switch (states.getFirst()) {
            case OPEN -> "Open";
            case GROUP -> "With the group";
            case DECIDED -> "Decided";
            case CHANGED -> "Changed since";
        };
    }

    /** Lists are counted only so far. */
    static String count(int found) {
        return found > Cases.MOST_COUNTED ? "%,d+".formatted(Cases.MOST_COUNTED) : "%,d".formatted(found);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
