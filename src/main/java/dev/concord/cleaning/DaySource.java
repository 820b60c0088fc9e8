package dev.concord.cleaning;

/** Where a source says when it came out. */
public enum DaySource {
    JSON_LD("the page's JSON-LD"),
    META("the page's meta elements"),
    MICRODATA("an element that the page marks as its date of publication"),
    TIME("a time that the page marks up"),
    SHOWN("a line of the page"),
    SCRAPE("the scrape's first line");

    private final String words;

    DaySource(String words) {
        this.words = words;
    }

    /** As a phrase for people: "the page's JSON-LD". */
    public String words() {
        return words;
    }
}
