package dev.concord.catalogue;

import dev.concord.account.ProjectId;
import dev.concord.shell.Refusal;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leads of a project look for again and again, by name. */
@Service
@Transactional
public class SavedFilters {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 4000;
    private static final int MOST = 100;

    private final JdbcTemplate database;

    SavedFilters(JdbcTemplate database) {
        this.database = database;
    }

    /** What is looked for, and what that is called. */
    public record Saved(String name, Wanted wanted) {}

    /** By name. */
    @Transactional(readOnly = true)
    public List<Saved> of(ProjectId project) {
        return database.query(
                "select name, asked from catalogue_filter where project_id = ? order by name",
                (row, at) -> new Saved(row.getString(1), Wanted.of(row.getString(2))),
                project.value());
    }

    /**
     * Keeps it by that name, in the place of what had the name before.
     *
     * @throws Refusal if the name is empty or too long, or there are too many
     */
    public void save(ProjectId project, String name, Wanted wanted) {
        String tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw new Refusal(Refusal.Kind.INVALID, "A filter's name has 1 to %d characters.".formatted(LONGEST_NAME));
        }
        String asked = wanted.address();
        if (asked.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "The filter asks for too much to be kept; choose fewer values.");
        }
        if (remove(project, tidy) == 0 && of(project).size() >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "A project keeps at most %d filters.".formatted(MOST));
        }
        database.update(
                "insert into catalogue_filter (project_id, name, asked) values (?, ?, ?)",
                project.value(),
                tidy,
                asked);
    }

    /** Forgets it; gives how many had that name. */
    public int remove(ProjectId project, String name) {
        return database.update(
                "delete from catalogue_filter where project_id = ? and name = ?", project.value(), name.strip());
    }
}
