package dev.concord.bench;

import dev.concord.ConcordApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

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

    /** What is measured on a server. */
    interface Work {
        void on(ConfigurableApplicationContext server, Path folder) throws IOException;
    }

    /** Does the work on a server with an empty database of its own, which is gone afterwards. */
    static void serve(Work work, String... more) throws IOException {
        Path folder = Files.createTempDirectory("concord-bench");
        try (var server = server(folder, more)) {
            work.on(server, folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** A server whose database and files stand in a folder; as in tests nothing happens by the clock unless it is asked for. */
    static ConfigurableApplicationContext server(Path folder, String... more) {
        return new SpringApplicationBuilder(ConcordApplication.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--vaadin.productionMode=true",
                                        "--concord.data=" + folder,
                                        "--concord.exports=" + folder,
                                        "--logging.threshold.console=ERROR",
                                        "--spring.datasource.url=" + database(folder)),
                                Stream.of(more))
                        .toArray(String[]::new));
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
