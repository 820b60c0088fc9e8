package dev.concord.corpus;

import dev.concord.account.ProjectId;
import dev.concord.scheme.SchemeId;
import dev.concord.shell.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects there are. */
@Service
public class Projects {

    private static final int LONGEST_NAME = 200;

    private final ProjectRows rows;
    private final Clock clock;

    Projects(ProjectRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Makes an empty project.
     *
     * @throws Refusal if the name has no letter or digit, or another project's slug would be the same
     */
    @Transactional
    public Project create(String name, SchemeId scheme) {
        String slug = Slug.of(name);
        if (slug.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "A project's name needs a letter or a digit.");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "A project's name has at most %d characters.".formatted(LONGEST_NAME));
        }
        if (rows.findBySlug(slug).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "There is a project '%s' already.".formatted(slug));
        }
        return rows.save(new ProjectRow(slug, name.strip(), scheme, clock.instant()))
                .toProject();
    }

    @Transactional(readOnly = true)
    public Project get(ProjectId id) {
        return rows.findById(id.value())
                .map(ProjectRow::toProject)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "There is no project with the number %d.".formatted(id.value())));
    }

    @Transactional(readOnly = true)
    public Optional<Project> bySlug(String slug) {
        return rows.findBySlug(slug).map(ProjectRow::toProject);
    }

    /**
     * The project of that slug.
     *
     * @throws Refusal naming the slug, if there is none
     */
    @Transactional(readOnly = true)
    public Project require(String slug) {
        return bySlug(slug)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "There is no project '%s'.".formatted(slug)));
    }

    /** Those of the given ids that exist, by name. */
    @Transactional(readOnly = true)
    public List<Project> findAll(Collection<ProjectId> ids) {
        return rows.findByIdInOrderByName(ids.stream().map(ProjectId::value).toList()).stream()
                .map(ProjectRow::toProject)
                .toList();
    }

    /** Projects whose name holds the text, by name. */
    @Transactional(readOnly = true)
    public List<Project> search(String text, int page, int size) {
        return rows.findByNameContainingIgnoreCaseOrderByName(text.strip(), PageRequest.of(page, size)).stream()
                .map(ProjectRow::toProject)
                .toList();
    }

    @Transactional(readOnly = true)
    public long count(String text) {
        return rows.countByNameContainingIgnoreCase(text.strip());
    }

    @Transactional(readOnly = true)
    public List<Project> all() {
        return rows.findAllByOrderByName().stream().map(ProjectRow::toProject).toList();
    }
}
