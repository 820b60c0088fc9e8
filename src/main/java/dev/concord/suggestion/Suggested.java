package dev.concord.suggestion;

import java.util.Map;

/**
 * A model's proposal as it stands before an annotator.
 *
 * @param answers by label: true where she accepted it, false where she refused it; labels she has not answered are left out
 */
public record Suggested(String model, Proposal proposal, Map<String, Boolean> answers) {

    public Suggested {
        answers = Map.copyOf(answers);
    }
}
