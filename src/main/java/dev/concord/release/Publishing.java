package dev.concord.release;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Refusal;
import dev.concord.shell.Refusal.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;

/** Publishes releases: a whole folder and its row, or neither. */
@Service
public class Publishing {

    private final Projects projects;
    private final Schemes schemes;
    private final ReleaseWriter writer;
    private final ReleaseStore store;
    private final Clock clock;
    private final Path exports;
    private final String software;
    private final ReentrantLock one = new ReentrantLock();

    Publishing(
            Projects projects,
            Schemes schemes,
            ReleaseWriter writer,
            ReleaseStore store,
            Clock clock,
            @Value("${concord.exports}") Path exports,
            ObjectProvider<BuildProperties> build) {
        this.projects = projects;
        this.schemes = schemes;
        this.writer = writer;
        this.store = store;
        this.clock = clock;
        this.exports = exports.toAbsolutePath().normalize();
        BuildProperties built = build.getIfAvailable();
        this.software = built == null ? "development" : String.valueOf(built.getVersion());
    }

    /** What to publish, by whom, and where to. */
    public record Order(
            ProjectId project,
            ReleaseLabels labels,
            @Nullable AccountId by,
            @Nullable Path folder) {

        /** Into the exports folder, as the project's next release. */
        public static Order of(ProjectId project, ReleaseLabels labels, AccountId by) {
            return new Order(project, labels, by, null);
        }
    }

    public Release publish(Order order) {
        return publish(order, records -> {});
    }

    /**
     * Writes the next release of a project.
     *
     * @param progress told how many records are written, from the calling thread
     * @throws Refusal if nothing is finished, a label is out of place, or the folder cannot be written
     */
    public Release publish(Order order, LongConsumer progress) {
        if (!one.tryLock()) {
            throw new Refusal(Kind.CONFLICT, "A release is being written just now. Try again when it is done.");
        }
        Path target = exports;
        try {
            ReleaseFacts facts = facts(order);
            target = order.folder() != null ? order.folder() : usual(facts);
            return write(order, facts, target, progress);
        } catch (IOException e) {
            throw new Refusal(Kind.CONFLICT, "Nothing was released. Cannot write %s: %s.".formatted(target, reason(e)));
        } finally {
            one.unlock();
        }
    }

    private Release write(Order order, ReleaseFacts facts, Path target, LongConsumer progress) throws IOException {
        try (ReleaseFolder folder = ReleaseFolder.of(target)) {
            Written written = store.atOneMoment(() -> writer.write(folder, facts, progress));
            if (written.counts().records() == 0) throw nothing(facts);
            return store.keep(order, facts, folder, written, name(target));
        }
    }

    private ReleaseFacts facts(Order order) {
        Project project = projects.get(order.project());
        int number = store.nextNumber(project.id());
        // a folder without a row is the trace of a crash or of a restored database: it stays, and its number with it
        while (order.folder() == null && Files.exists(exports.resolve(folderName(project, number)))) number++;
        return new ReleaseFacts(
                project,
                number,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                order.labels(),
                schemes.get(project.scheme()),
                schemes.guideline(project.scheme()).orElse(null),
                software);
    }

    private Path usual(ReleaseFacts facts) {
        return exports.resolve(folderName(facts.project(), facts.number()));
    }

    private static String folderName(Project project, int number) {
        return project.slug() + "-v" + number;
    }

    /** As the row keeps it. */
    private String name(Path target) {
        Path whole = target.toAbsolutePath().normalize();
        return (whole.startsWith(exports) ? exports.relativize(whole) : whole).toString();
    }

    private static Refusal nothing(ReleaseFacts facts) {
        return new Refusal(
                Kind.CONFLICT,
                facts.labels() == ReleaseLabels.GOLD
                        ? "There are no gold labels in “%s” yet, so there is nothing to release."
                                .formatted(facts.project().name())
                        : "No sheet of “%s” is submitted yet, so there is nothing to release."
                                .formatted(facts.project().name()));
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) return "it is there already, and not empty";
        if (e instanceof AccessDeniedException) return "permission denied";
        String why = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return why == null ? e.getClass().getSimpleName() : why;
    }
}
