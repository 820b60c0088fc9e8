package dev.concord.demo;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.DemoAccounts;
import dev.concord.account.Memberships;
import dev.concord.account.ProjectId;
import dev.concord.account.Role;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speakers;
import dev.concord.intake.Intake;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The project "Russia–Japan ties". */
@Service
class DemoProject {

    private static final Logger LOG = LoggerFactory.getLogger(DemoProject.class);
    private static final int MOST_ARTICLES = 1000;

    private final Accounts accounts;
    private final DemoAccounts demoAccounts;
    private final Memberships memberships;
    private final Schemes schemes;
    private final Projects projects;
    private final Speakers speakers;
    private final Articles articles;
    private final Assignments assignments;
    private final Intake intake;
    private final Path seeds;

    DemoProject(
            Accounts accounts,
            DemoAccounts demoAccounts,
            Memberships memberships,
            Schemes schemes,
            Projects projects,
            Speakers speakers,
            Articles articles,
            Assignments assignments,
            Intake intake,
            @Value("${concord.seeds:seeds}") Path seeds) {
        this.accounts = accounts;
        this.demoAccounts = demoAccounts;
        this.memberships = memberships;
        this.schemes = schemes;
        this.projects = projects;
        this.speakers = speakers;
        this.articles = articles;
        this.assignments = assignments;
        this.intake = intake;
        this.seeds = seeds;
    }

    /** Whether the database is empty and the demo's well-known passwords do no harm. */
    boolean wanted() {
        return demoAccounts.allowed() && accounts.isEmpty() && projects.all().isEmpty();
    }

    /** Makes everything, or, where something fails, nothing. */
    @Transactional
    void create() {
        var scheme = schemes.create(Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan")));
        schemes.publishGuideline(scheme, new String(resource("guideline.md"), StandardCharsets.UTF_8));
        Project project = projects.create("Russia–Japan ties", scheme);
        registry().forEach(speaker -> speakers.add(project.id(), speaker));
        List<AccountId> annotators = people(project.id());
        if (Files.isDirectory(seeds)) {
            intake.add(project.id(), seeds, "seeds").faults().forEach(fault -> LOG.warn("Not imported: {}", fault));
        }
        assignments.assign(
                project.id(),
                articles.page(project.id(), 0, MOST_ARTICLES).stream()
                        .map(ArticleSummary::id)
                        .toList(),
                annotators);
    }

    /** Gives the demo accounts their roles; the annotators among them come back. */
    private List<AccountId> people(ProjectId project) {
        List<AccountId> annotators = new ArrayList<>();
        for (var demo : demoAccounts.create()) {
            memberships.join(demo.person().id(), project, demo.role());
            if (demo.role() == Role.ANNOTATOR) annotators.add(demo.person().id());
        }
        return annotators;
    }

    private static List<Speaker> registry() {
        return new JsonMapper().readValue(resource("speakers.json"), new TypeReference<List<Speaker>>() {});
    }

    private static byte[] resource(String name) {
        try (InputStream in = DemoProject.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("The build left out " + name + ".");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
