package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An annotator's work as her screen lists it: what waits for her first. */
@Service
@Transactional(readOnly = true)
public class Worklist {

    private final FoundRows rows;
    private final Articles articles;
    private final Projects projects;

    Worklist(FoundRows rows, Articles articles, Projects projects) {
        this.rows = rows;
        this.articles = articles;
        this.projects = projects;
    }

    /** Her work whose headline, outlet or key holds the words, by page; all of it for no words. */
    public List<WorkItem> search(AccountId annotator, String words, int page, int size) {
        var found =
                rows
                        .work(annotator.value(), words.isBlank(), FoundRows.pattern(words), PageRequest.of(page, size))
                        .stream()
                        .map(AssignmentRow::toAssignment)
                        .toList();
        var summaries =
                articles.summaries(found.stream().map(Assignment::article).toList());
        Map<ProjectId, Project> named =
                projects.findAll(found.stream().map(Assignment::project).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Project::id, Function.identity()));
        return found.stream()
                .map(work -> new WorkItem(
                        work,
                        Objects.requireNonNull(summaries.get(work.article())),
                        Objects.requireNonNull(named.get(work.project()))))
                .toList();
    }

    public long count(AccountId annotator, String words) {
        return rows.countWork(annotator.value(), words.isBlank(), FoundRows.pattern(words));
    }

    /** What she should do next: what was returned, then what she began, then what is open. */
    public Optional<WorkItem> next(AccountId annotator) {
        return search(annotator, "", 0, 1).stream()
                .filter(item -> item.assignment().state().editable())
                .findFirst();
    }
}
