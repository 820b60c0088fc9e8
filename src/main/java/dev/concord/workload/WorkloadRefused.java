package dev.concord.workload;

import dev.concord.shell.Refusal;

/** Work cannot be dealt out as was asked. */
public class WorkloadRefused extends Refusal {

    WorkloadRefused(Kind kind, String sentence) {
        super(kind, sentence);
    }
}
