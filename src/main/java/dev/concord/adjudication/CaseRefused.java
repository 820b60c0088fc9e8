package dev.concord.adjudication;

import dev.concord.shell.Refusal;

/** A case cannot be decided as was asked. */
public class CaseRefused extends Refusal {

    CaseRefused(Kind kind, String sentence) {
        super(kind, sentence);
    }

    static CaseRefused missing(CaseId id) {
        return new CaseRefused(Kind.NOT_FOUND, "There is no case with the number %d.".formatted(id.value()));
    }
}
