package dev.concord.bench;

import java.util.List;

/** Where {@code ./concord bench NAME} begins: measures speed and size, and prints what it found. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = List.of(arguments);
        if (names.size() == 2 && names.getFirst().equals("live-agreement")) {
            LiveAgreementBench.run(Integer.parseInt(names.getLast()));
        } else if (names.equals(List.of("agreement"))) {
            AgreementBench.run();
        } else if (names.equals(List.of("release"))) {
            ReleaseBench.run(100_000);
        } else if (names.size() == 2 && names.getFirst().equals("release")) {
            ReleaseBench.run(Integer.parseInt(names.getLast()));
        } else if (names.equals(List.of("cases"))) {
            CasesBench.run(100_000);
        } else if (names.equals(List.of("progress"))) {
            ProgressBench.run();
        } else {
            System.err.println("concord: there is a bench of: agreement, cases, progress, live-agreement ARTICLES,"
                    + " release [ARTICLES]");
            System.exit(2);
        }
    }
}
