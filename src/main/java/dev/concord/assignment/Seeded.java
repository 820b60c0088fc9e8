package dev.concord.assignment;

/** Chance that is the same on every machine and every database: a number from a seed and words. Pure. */
public final class Seeded {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Seeded() {}

    /** Looks as if drawn evenly from all numbers; FNV-1a over the words, then SplitMix64's finish. */
    public static long rank(long seed, String... words) {
        long hash = FNV_OFFSET ^ mixed(seed);
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) hash = (hash ^ word.charAt(i)) * FNV_PRIME;
            hash = mixed(hash + 1);
        }
        return mixed(hash);
    }

    /** Of two numbers that were drawn before. */
    static long rank(long one, long other) {
        return mixed(one ^ mixed(other));
    }

    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
