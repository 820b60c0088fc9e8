package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.Memberships;
import dev.concord.account.ProjectId;
import dev.concord.corpus.Projects;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an annotator's screen says about projects in which she may ask for articles, or is in calibration. */
@Service
@Transactional(readOnly = true)
public class Prospects {

    private final Projects projects;
    private final Memberships memberships;
    private final Assignments assignments;
    private final WorkRules rules;
    private final Pull pull;

    Prospects(Projects projects, Memberships memberships, Assignments assignments, WorkRules rules, Pull pull) {
        this.projects = projects;
        this.memberships = memberships;
        this.assignments = assignments;
        this.rules = rules;
        this.pull = pull;
    }

    /** By the project's name; projects with nothing to say are left out. */
    public List<Prospect> of(AccountId annotator) {
        return projects.findAll(memberships.projectsOf(annotator)).stream()
                .map(project -> new Prospect(
                        project,
                        pull.mayPull(project.id(), annotator),
                        rules.worker(project.id(), annotator).held(),
                        remaining(project.id(), annotator)))
                .filter(prospect -> prospect.mayAsk() || prospect.calibrating())
                .toList();
    }

    private long remaining(ProjectId project, AccountId annotator) {
        return assignments.of(project, annotator, Set.of(Purpose.CALIBRATION)).stream()
                .filter(one -> one.state().editable())
                .count();
    }
}
