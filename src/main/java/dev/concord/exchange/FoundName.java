package dev.concord.exchange;

/**
 * A name that another tool's files hold.
 *
 * @param ofSpans whether spans have it, and not values
 * @param meaning what it means here
 */
public record FoundName(String name, boolean ofSpans, int times, LabelMapping.Meaning meaning) {

    FoundName more(FoundName other) {
        return new FoundName(name, ofSpans, times + other.times, meaning);
    }
}
