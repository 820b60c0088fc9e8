package dev.concord.intake;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.shell.Refusal;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Imports that leads begin on a screen or over REST. One at a time in a project; it goes on when the one who began it has
 * left the screen.
 */
@Service
public class Imports {

    /** Files may be archives; one article has at most {@link Limits}. */
    public static final long LARGEST_FILE = 1L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Intake intake;
    private final Clock clock;
    private final Path waiting;
    private final Map<ProjectId, Import> latest = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    Imports(Intake intake, Clock clock, @Value("${concord.data}") Path data) {
        this.intake = intake;
        this.clock = clock;
        this.waiting = data.resolve("uploads");
    }

    /**
     * A file on its way in.
     *
     * @param name as the person has it
     * @param path where it waits; whoever begins an import with it gives it away
     */
    public record Upload(String name, Path path) {}

    /**
     * Takes a file in, until it is imported or {@linkplain #drop dropped}.
     *
     * @throws Refusal if it is too large
     */
    public Upload receive(String name, InputStream content) throws IOException {
        Files.createDirectories(waiting);
        Path path = Files.createTempFile(waiting, "upload", "");
        try (content) {
            var limited = new LimitedStream(content, LARGEST_FILE);
            try (var out = Files.newOutputStream(path)) {
                limited.transferTo(out);
            }
            return new Upload(simple(name), path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** A name tells nothing of folders elsewhere, and leads into none here. */
    private static String simple(String name) {
        String last = name.replace('\\', '/').replaceAll(".*/", "").strip();
        return last.isEmpty() ? "file" : last;
    }

    /** Forgets files that are not to be imported after all. */
    public void drop(List<Upload> uploads) {
        for (Upload upload : uploads) {
            try {
                Files.deleteIfExists(upload.path());
            } catch (IOException e) {
                LOG.warn("{} stays behind.", upload.path(), e);
            }
        }
    }

    /**
     * Begins an import.
     *
     * @param columns of tables among the files
     * @param addresses of pages, feeds and sitemaps
     * @throws Refusal if there is nothing to import, or another import of the project goes on
     */
    public Import begin(
            ProjectId project, AccountId by, List<Upload> uploads, Columns columns, List<String> addresses) {
        if (uploads.isEmpty() && addresses.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "Nothing to import: give files or addresses.");
        }
        var fresh = new Import(by, clock.instant());
        Import standing = latest.compute(project, (id, last) -> last == null || last.ended() ? fresh : last);
        if (standing != fresh) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "Another import into this project goes on; wait for its end, or cancel it.");
        }
        List<Upload> files = new ArrayList<>(uploads);
        workers.execute(() -> work(project, files, columns, addresses, fresh));
        return fresh;
    }

    private void work(ProjectId project, List<Upload> files, Columns columns, List<String> addresses, Import seen) {
        try {
            for (Upload file : files) intake.add(project, file.path(), file.name(), columns, seen);
            if (!addresses.isEmpty()) intake.fetch(project, addresses, seen);
            seen.end();
        } catch (Import.BrokenOff cancelled) {
            seen.end();
        } catch (IOException | RuntimeException | Error e) {
            seen.fail(e);
        } finally {
            drop(files);
        }
    }

    /** The import of a project that goes on, or the last one since the server started. */
    public Optional<Import> latest(ProjectId project) {
        return Optional.ofNullable(latest.get(project));
    }

    /** What goes on is broken off, and what still waited to be imported is sent again by whoever sent it. */
    @PreDestroy
    void stop() throws IOException {
        latest.values().forEach(Import::cancel);
        workers.shutdownNow();
        if (!Files.isDirectory(waiting)) return;
        try (Stream<Path> left = Files.list(waiting)) {
            drop(left.sorted(Comparator.naturalOrder())
                    .map(path -> new Upload("", path))
                    .toList());
        }
    }
}
