package dev.concord.agreement;

import dev.concord.agreement.PackedArticles.Names;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers of as few bytes as they need, seven bits each, and names by their numbers. */
final class PackedBytes {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private PackedBytes() {}

    static final class Out {

        private final Names names;
        private byte[] bytes = new byte[256];
        private int filled;

        Out(Names names) {
            this.names = names;
        }

        /** @param number 0 or more */
        void number(long number) {
            long rest = number;
            for (; rest >= MORE; rest >>>= BITS) add((byte) (rest | MORE));
            add((byte) rest);
        }

        /** A number that may be below 0, or none. */
        void maybe(@Nullable Integer number) {
            number(number == null ? 0 : 1 + (number < 0 ? -2L * number - 1 : 2L * number));
        }

        void name(@Nullable String name) {
            number(names.number(name));
        }

        void names(Collection<String> some) {
            number(some.size());
            some.forEach(this::name);
        }

        /** What is not worth to be kept as a name, for it comes but once. */
        void text(String text) {
            byte[] its = text.getBytes(StandardCharsets.UTF_8);
            number(its.length);
            for (byte one : its) add(one);
        }

        private void add(byte one) {
            if (filled == bytes.length) bytes = Arrays.copyOf(bytes, 2 * filled);
            bytes[filled++] = one;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, filled);
        }
    }

    /** Reads in the order in which {@link Out} wrote. */
    static final class In {

        private final Names names;
        private final byte[] bytes;
        private int at;

        In(Names names, byte[] bytes) {
            this.names = names;
            this.bytes = bytes;
        }

        int number() {
            int number = 0;
            for (int shift = 0; ; shift += BITS) {
                byte one = bytes[at++];
                number |= (one & (MORE - 1)) << shift;
                if (one >= 0) return number;
            }
        }

        @Nullable
        Integer maybe() {
            int number = number();
            if (number == 0) return null;
            int folded = number - 1;
            return folded % 2 == 0 ? folded / 2 : -(folded + 1) / 2;
        }

        @Nullable
        String name() {
            return names.name(number());
        }

        Set<String> names() {
            Set<String> some = new HashSet<>();
            for (int left = number(); left > 0; left--) some.add(Objects.requireNonNull(name()));
            return some;
        }

        String text() {
            int length = number();
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
    }
}
