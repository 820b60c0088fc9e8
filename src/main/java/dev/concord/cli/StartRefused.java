package dev.concord.cli;

/** A reason not to start that a person can do something about, in one sentence. */
final class StartRefused extends RuntimeException {

    StartRefused(String sentence) {
        super(sentence);
    }
}
