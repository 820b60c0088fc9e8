package dev.concord.bench;

import java.util.List;

/** Where {@code ./concord bench NAME} begins: measures speed and size, and prints what it found. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        List<String> names = List.of(arguments);
        if (names.equals(List.of("agreement"))) {
            AgreementBench.run();
        } else {
            System.err.println("concord: there is a bench of: agreement");
            System.exit(2);
        }
    }
}
