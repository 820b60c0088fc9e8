package dev.concord.webhook;

import dev.concord.shell.Refusal;
import java.util.Arrays;
import java.util.List;

/** What a webhook may tell. */
public enum Event {
    SUBMITTED("sheet.submitted", "a sheet is submitted"),
    SETTLED("gold.settled", "the gold of an article is settled"),
    RELEASED("release.published", "a release is published"),
    /** Sent when a lead tries a webhook; nobody chooses it. */
    TEST("test", "a lead tries the webhook");

    /** Those that a webhook is made for. */
    public static final List<Event> CHOICES = List.of(SUBMITTED, SETTLED, RELEASED);

    private final String word;
    private final String words;

    Event(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** As messages and programs call it. */
    public String word() {
        return word;
    }

    /** When it comes, in words. */
    public String words() {
        return words;
    }

    /** @throws Refusal if no webhook is made for an event of this name */
    public static Event of(String word) {
        return CHOICES.stream()
                .filter(event -> event.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID,
                        "events: “%s” is none of %s."
                                .formatted(
                                        word,
                                        String.join(
                                                ", ",
                                                CHOICES.stream()
                                                        .map(Event::word)
                                                        .toList()))));
    }

    static Event stored(String word) {
        return Arrays.stream(values())
                .filter(event -> event.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No event is called " + word + "."));
    }
}
