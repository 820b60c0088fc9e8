package dev.concord.cleaning;

import dev.concord.text.TextSpan;

/** Normalised text together with its way back: one piece of the source. */
record MappedText(String text, RawMap map) {

    static final MappedText EMPTY = new Builder().build();

    /** The stretch of the source from its first to its last character. */
    TextSpan raw() {
        return map.span(new TextSpan(0, text.length()));
    }

    MappedText part(int start, int end) {
        Builder part = new Builder();
        for (int i = start; i < end; i++) part.put(text.charAt(i), map.start(i), map.end(i) - map.start(i));
        return part.build();
    }

    /**
     * Takes the source character by character: runs of white space become one space, invisible characters and white
     * space at either end go.
     */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final RawMap.Builder map = new RawMap.Builder();
        private int spaceAt = -1;
        private int spaceWidth;

        Builder add(char c, int raw, int width) {
            if (Characters.isSpace(c)) {
                if (spaceAt < 0) {
                    spaceAt = raw;
                    spaceWidth = width;
                }
            } else if (!Characters.isInvisible(c)) {
                if (spaceAt >= 0 && !text.isEmpty()) put(' ', spaceAt, spaceWidth);
                spaceAt = -1;
                put(c, raw, width);
            }
            return this;
        }

        Builder add(String source, int from, int to) {
            int i = from;
            while (i < to) {
                int end = spaceAt < 0 ? plainEnd(source, i, to) : i;
                if (end > i) {
                    text.append(source, i, end);
                    map.addRun(i, end - i);
                    i = end;
                } else {
                    i += addOdd(source, i, to);
                }
            }
            return this;
        }

        /** Anything but plain letters; returns how much of the source it is. */
        private int addOdd(String source, int at, int to) {
            char c = source.charAt(at);
            if (Ligatures.is(c)) return addInstead(Ligatures.letters(c), at, 1);
            int misread = Misread.length(source, at, to);
            if (misread > 0) return addInstead(Misread.once(source, at, misread), at, misread);
            add(c, at, 1);
            return 1;
        }

        private int addInstead(String letters, int at, int width) {
            for (int i = 0; i < letters.length(); i++) add(letters.charAt(i), at, width);
            return width;
        }

        /** Most of any page is words with single spaces between them, which are taken over as they are. */
        private int plainEnd(String source, int from, int to) {
            int end = from;
            while (end < to) {
                char c = source.charAt(end);
                boolean plain = (c > ' ' && c < '\u007F')
                        || (c == ' ' && (end > from || !text.isEmpty()) && goesOn(source, end, to));
                if (!plain) break;
                end++;
            }
            return end;
        }

        private static boolean goesOn(String source, int space, int to) {
            if (space + 1 >= to) return false;
            char next = source.charAt(space + 1);
            return next > ' ' && next < '\u007F';
        }

        /** Adds a piece that is normalised already. */
        Builder add(MappedText piece) {
            text.append(piece.text);
            map.add(piece.map);
            return this;
        }

        Builder put(char c, int raw, int width) {
            text.append(c);
            map.add(raw, width);
            return this;
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        int length() {
            return text.length();
        }

        MappedText build() {
            return new MappedText(text.toString(), map.build());
        }
    }
}
