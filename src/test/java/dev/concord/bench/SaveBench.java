package dev.concord.bench;

import dev.concord.ConcordApplication;
import dev.concord.annotation.SheetId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * Saving labels over HTTP on a server of its own process, each label its own call and transaction, on a file database that
 * has every commit on the disk. Afterwards the server is killed and every acknowledged label is looked for in its database.
 */
final class SaveBench {

    private static final int CLIENTS = 20;

    /** Until the server's code is compiled, as it is after its first minutes. */
    private static final int WARM = 1_500;

    private static final int MEASURED = 500;
    private static final int PAIRS = 600;

    private final SaveFill fill;
    private final URI server;
    private final Process process;

    private SaveBench(SaveFill fill, URI server, Process process) {
        this.fill = fill;
        this.server = server;
        this.process = process;
    }

    static void run() throws Exception {
        // so many connections are kept between calls
        System.setProperty("http.maxConnections", String.valueOf(CLIENTS));
        Path folder = Files.createTempDirectory("concord-save");
        String url = Bench.database(folder);
        try {
            SaveFill fill;
            try (var context =
                    new SpringApplicationBuilder(ConcordApplication.class).run(options(folder, url, 0, "WARN"))) {
                fill = SaveFill.of(context, CLIENTS);
            }
            int port = freePort();
            Process process = start(folder, url, port);
            long acknowledged;
            try {
                URI server = URI.create("http://localhost:" + port);
                await(server, process, folder.resolve("server.txt"));
                acknowledged = new SaveBench(fill, server, process).measure();
            } finally {
                process.destroyForcibly().waitFor();
            }
            count(url, fill.operations() + acknowledged);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static String[] options(Path folder, String url, int port, String level) {
        return new String[] {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=sa",
            "--spring.datasource.password=",
            "--concord.data=" + folder,
            "--concord.exports=" + folder,
            "--concord.schedules=false",
            "--vaadin.productionMode=true",
            "--server.port=" + port,
            "--logging.threshold.console=" + level
        };
    }

    private static Process start(Path folder, String url, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Dconcord.home=" + System.getProperty("concord.home", "."),
                "-Dvaadin.productionMode=true",
                "-cp",
                System.getProperty("java.class.path"),
                SpringApplication.class.getName(),
                "--spring.main.sources=" + ConcordApplication.class.getName()));
        command.addAll(Arrays.asList(options(folder, url, port, "OFF")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.txt").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(URI server, Process process, Path said) throws InterruptedException, IOException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health =
                HttpRequest.newBuilder(server.resolve("/actuator/health")).build();
        for (int i = 0; i < 1200; i++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server has ended:\n" + Files.readString(said));
            }
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException e) {
                // not yet
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The server does not answer.");
    }

    /** How many labels the server acknowledged. */
    private long measure() throws Exception {
        var clients = fill.clients().stream().map(Client::new).toList();
        together(clients, WARM);
        Duration before = cpu();
        long start = System.nanoTime();
        List<Long> times = together(clients, MEASURED);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuMs = cpu().minus(before).toNanos() / 1e6 / times.size();
        Collections.sort(times);
        System.out.printf(
                "%d clients, %,d labels, each its own call and transaction: %.0f acknowledged a second, median %.1f ms,"
                        + " p95 %.1f ms, slowest %.0f ms; %.2f ms of server CPU each; load of the machine %.1f%n",
                CLIENTS,
                times.size(),
                times.size() / seconds,
                ms(times, 0.5),
                ms(times, 0.95),
                ms(times, 1),
                cpuMs,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return (long) CLIENTS * (WARM + MEASURED) + sizes(clients.getFirst());
    }

    /** One client, a label on the small sheet and one on the large in turn. */
    private long sizes(Client client) throws Exception {
        List<Long> small = new ArrayList<>();
        List<Long> large = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            small.add(client.save(fill.small()));
            large.add(client.save(fill.large()));
        }
        List<Long> later = new ArrayList<>(small.subList(PAIRS / 3, PAIRS));
        List<Long> laterLarge = new ArrayList<>(large.subList(PAIRS / 3, PAIRS));
        Collections.sort(later);
        Collections.sort(laterLarge);
        System.out.printf(
                "one client: %.2f ms for a label of %s, %.2f ms for one of %s: %.2f times as long%n",
                ms(later, 0.5),
                fill.words(false),
                ms(laterLarge, 0.5),
                fill.words(true),
                ms(laterLarge, 0.5) / ms(later, 0.5));
        return 2L * PAIRS;
    }

    private static List<Long> together(List<Client> clients, int each) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (Client client : clients) running.add(threads.submit(() -> client.save(each)));
            List<Long> times = new ArrayList<>();
            for (Future<List<Long>> one : running) times.addAll(one.get());
            return times;
        }
    }

    private static double ms(List<Long> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size())) / 1e6;
    }

    private Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void count(String url, long acknowledged) throws SQLException {
        try (var database = DriverManager.getConnection(url, "sa", "");
                var found = database.createStatement().executeQuery("select count(*) from operation")) {
            found.next();
            long there = found.getLong(1);
            System.out.printf("killed; of %,d acknowledged labels the database has %,d%n", acknowledged, there);
            if (there != acknowledged) throw new IllegalStateException("Labels are lost.");
        }
    }

    /** The plainest client there is, with a connection of its own: it has the same two or four cores as the server. */
    private final class Client {

        private final SaveFill.Labeller labeller;
        private int number;

        Client(SaveFill.Labeller labeller) {
            this.labeller = labeller;
        }

        List<Long> save(int times) throws Exception {
            List<Long> took = new ArrayList<>();
            for (int i = 0; i < times; i++) took.add(save(labeller.sheet()));
            return took;
        }

        long save(SheetId sheet) throws Exception {
            int n = ++number;
            String body = """
                    [{"id":"%s","kind":"put","layer":"mention","value":{"id":"b%d","start":%d,"end":%d,"speaker":null}}]""".formatted(UUID.randomUUID(), n, n % 500, n % 500 + 5);
            URI operations = server.resolve("/api/v1/sheets/%d/operations".formatted(sheet.value()));
            var call = (HttpURLConnection) operations.toURL().openConnection();
            call.setRequestMethod("POST");
            call.setRequestProperty("Authorization", "Bearer " + labeller.token());
            call.setRequestProperty("Content-Type", "application/json");
            call.setDoOutput(true);
            long start = System.nanoTime();
            call.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            int status = call.getResponseCode();
            if (status != 200) throw new IllegalStateException("The server answered with status " + status);
            String answer = new String(call.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            long took = System.nanoTime() - start;
            if (!answer.contains("\"applied\"")) throw new IllegalStateException(answer);
            return took;
        }
    }
}
