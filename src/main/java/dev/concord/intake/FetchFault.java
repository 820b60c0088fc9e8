package dev.concord.intake;

/** A page that could not be fetched; the message goes on after its address. */
final class FetchFault extends Exception {

    private static final long serialVersionUID = 1;

    FetchFault(String sentence) {
        super(sentence);
    }
}
