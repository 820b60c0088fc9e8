package dev.concord.annotation;

import java.util.Comparator;

/** Names a mention, of all that there are; in the order in which they are listed. */
public record MentionRef(SheetId sheet, String mention) implements Comparable<MentionRef> {

    /** Before all others. */
    public static final MentionRef FIRST = new MentionRef(new SheetId(0), "");

    private static final Comparator<MentionRef> ORDER =
            Comparator.comparingLong((MentionRef ref) -> ref.sheet.value()).thenComparing(MentionRef::mention);

    @Override
    public int compareTo(MentionRef other) {
        return ORDER.compare(this, other);
    }
}
