package dev.concord.assignment;

import dev.concord.account.CurrentAccount;
import dev.concord.account.Memberships;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects that whoever is asking leads. */
@Service
@Transactional(readOnly = true)
public class Leading {

    private final Projects projects;
    private final Memberships memberships;
    private final CurrentAccount current;

    Leading(Projects projects, Memberships memberships, CurrentAccount current) {
        this.projects = projects;
        this.memberships = memberships;
        this.current = current;
    }

    /** By name; all projects for an administrator. */
    public List<Project> projects() {
        if (current.person().administrator()) return projects.all();
        return projects.findAll(memberships.projectsOf(current.id()).stream()
                .filter(current::leads)
                .toList());
    }
}
