package dev.concord.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** Where {@code ./concord bench NAME} begins: measures speed and size, and prints what it found. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 0 ? "" : arguments[0];
        String of = arguments.length == 2 ? arguments[1] : null;
        switch (name) {
            case "agreement" -> AgreementBench.run();
            case "cases" -> CasesBench.run(of == null ? 100_000 : Integer.parseInt(of));
            case "clean" -> CleanBench.run(Path.of(of == null ? "" : of));
            case "corpus" -> CorpusBench.run(of == null ? 100_000 : Integer.parseInt(of));
            case "import" -> ImportBench.run(of == null ? 2_000 : Integer.parseInt(of));
            case "live-agreement" -> LiveAgreementBench.run(of == null ? 20_000 : Integer.parseInt(of));
            case "progress" -> ProgressBench.run();
            case "release" -> ReleaseBench.run(of == null ? 100_000 : Integer.parseInt(of));
            case "save" -> SaveBench.run();
            case "speakers" -> SpeakersBench.run(of == null ? 100_000 : Integer.parseInt(of));
            case "workspace" -> WorkspaceBench.run(of == null ? 0 : Integer.parseInt(of));
            default -> {
                System.err.println(
                        "concord: there is a bench of: agreement, cases [ARTICLES], clean FOLDER, corpus [ARTICLES], import [ARTICLES],"
                                + " live-agreement [ARTICLES], progress, release [ARTICLES], save, speakers [LABELS],"
                                + " workspace [WORDS]");
                System.exit(2);
            }
        }
    }

    /** The address of a database in a folder, as the server that ships has it; tests have another one. */
    static String database(Path folder) {
        try (InputStream settings = Bench.class.getResourceAsStream("/application.properties")) {
            Properties ships = new Properties();
            ships.load(Objects.requireNonNull(settings));
            return ships.getProperty("spring.datasource.url").replace("${concord.data}", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
