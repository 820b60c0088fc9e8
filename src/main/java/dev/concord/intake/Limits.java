package dev.concord.intake;

import dev.concord.cleaning.ArticleCleaner;
import java.io.IOException;
import java.io.InputStream;

/** How much is read of what others made, so that nothing that never ends takes the memory or the day. */
final class Limits {

    /** Entries of one archive. */
    static final int MOST_ENTRIES = 100_000;

    /** Bytes that one archive may unpack to, and how many times its own size that may be beyond the first megabytes. */
    static final long MOST_UNPACKED = 8L << 30;

    static final long MOST_TIMES = 200;

    private static final long FREE = 64L << 20;

    private Limits() {}

    /** At most one byte more than an article may have, so that a bomb is never unpacked beyond that. */
    static byte[] read(InputStream in) throws IOException {
        return in.readNBytes(ArticleCleaner.LARGEST_SOURCE + 1);
    }

    static boolean tooLarge(long size) {
        return size > ArticleCleaner.LARGEST_SOURCE;
    }

    static String tooLarge() {
        return "is too large: articles of up to %d MB are read.".formatted(ArticleCleaner.LARGEST_SOURCE >> 20);
    }

    /** Whether an archive of that size has unpacked to more than news ever does. */
    static boolean isBomb(long unpacked, long packed) {
        return unpacked > MOST_UNPACKED || (unpacked > FREE && unpacked > packed * MOST_TIMES);
    }
}
