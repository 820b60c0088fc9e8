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
import java.util.function.UnaryOperator;
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
    private final Releases releases;
    private final Clock clock;
    private final Path exports;
    private final String software;
    private final ReentrantLock one = new ReentrantLock();

    Publishing(
            Projects projects,
            Schemes schemes,
            ReleaseWriter writer,
            ReleaseStore store,
            Releases releases,
            Clock clock,
            @Value("${concord.exports}") Path exports,
            ObjectProvider<BuildProperties> build) {
        this.projects = projects;
        this.schemes = schemes;
        this.writer = writer;
        this.store = store;
        this.releases = releases;
        this.clock = clock;
        this.exports = exports.toAbsolutePath().normalize();
        BuildProperties built = build.getIfAvailable();
        this.software = built == null ? "development" : String.valueOf(built.getVersion());
    }

    /** What to publish, by whom, and where to. */
    public record Order(
            ProjectId project,
            Recipe recipe,
            @Nullable AccountId by,
            @Nullable Path folder) {

        /** Into the exports folder, as the project's next release. */
        public static Order of(ProjectId project, Recipe recipe, AccountId by) {
            return new Order(project, recipe, by, null);
        }

        public static Order of(ProjectId project, ReleaseLabels labels, AccountId by) {
            return of(project, Recipe.of(labels), by);
        }
    }

    public Release publish(Order order) {
        return publish(order, records -> {});
    }

    /**
     * Writes the next release of a project.
     *
     * @param progress told now and then how many records are written, from whatever thread; what it throws breaks the release
     *     off, and nothing of it stays
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
        UnaryOperator<String> names = writer.names(facts);
        try (ReleaseFolder folder = ReleaseFolder.of(target)) {
            Written written = store.atOneMoment(() -> writer.write(folder, facts, names, progress));
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
                order.recipe(),
                schemes.get(project.scheme()),
                schemes.guideline(project.scheme()).orElse(null),
                software,
                before(project, order.recipe().labels()));
    }

    /** The newest release of the same labels that still is as it was written. */
    private ReleaseFacts.@Nullable Earlier before(Project project, ReleaseLabels labels) {
        for (Release release : releases.of(project.id(), Integer.MAX_VALUE, Integer.MAX_VALUE)) {
            if (release.labels() == labels && releases.isWhole(release))
                return new ReleaseFacts.Earlier(release.number(), releases.folder(release));
        }
        return null;
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
        String name = facts.project().name();
        if (!facts.recipe().filter().equals(ReleaseFilter.NONE)) {
            return new Refusal(
                    Kind.CONFLICT,
                    "Nothing in “%s” passes these filters, so there is nothing to release.".formatted(name));
        }
        return new Refusal(
                Kind.CONFLICT,
                switch (facts.labels()) {
                    case GOLD ->
                        "There are no gold labels in “%s” yet, so there is nothing to release.".formatted(name);
                    case MAJORITY ->
                        "No article of “%s” has two submitted sheets yet, so there is no majority to release."
                                .formatted(name);
                    case ALL -> "No sheet of “%s” is submitted yet, so there is nothing to release.".formatted(name);
                });
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) return "it is there already, and not empty";
        if (e instanceof AccessDeniedException) return "permission denied";
        String why = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return why == null ? e.getClass().getSimpleName() : why;
    }
}
