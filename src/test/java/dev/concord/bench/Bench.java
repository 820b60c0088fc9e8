package dev.concord.bench;

import java.nio.file.Path;
import java.util.List;

/** Where {@code ./concord bench NAME} begins: measures speed and size, and prints what it found. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = List.of(arguments);
        if (names.size() == 2 && names.getFirst().equals("live-agreement")) {
            LiveAgreementBench.run(Integer.parseInt(names.getLast()));
        } else if (names.size() == 2 && names.getFirst().equals("clean")) {
            CleanBench.run(Path.of(names.getLast()));
        } else if (names.size() == 2 && names.getFirst().equals("import")) {
            ImportBench.run(Integer.parseInt(names.getLast()));
        } else if (names.equals(List.of("agreement"))) {
            AgreementBench.run();
        } else if (names.equals(List.of("cases"))) {
            CasesBench.run(100_000);
        } else {
            System.err.println(
                    "concord: there is a bench of: agreement, cases, clean FOLDER, import ARTICLES, live-agreement ARTICLES");
            System.exit(2);
        }
    }
}
