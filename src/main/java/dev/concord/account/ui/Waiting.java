package dev.concord.account.ui;

/** Says how long somebody who guessed too often has to wait. */
final class Waiting {

    private static final int LONGEST = 15 * 60;

    private Waiting() {}

    /** The number comes out of the address, so anything may stand there. */
    static String sentence(String seconds) {
        int wait = seconds.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(seconds), LONGEST) : LONGEST;
        return "Too many failed attempts. Try again in %s.".formatted(words(wait));
    }

    private static String words(int seconds) {
        if (seconds <= 1) return "a second";
        if (seconds < 90) return seconds + " seconds";
        return "%d minutes".formatted((seconds + 59) / 60);
    }
}
