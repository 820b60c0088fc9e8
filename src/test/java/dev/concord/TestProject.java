package dev.concord;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewArticle;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speakers;
import dev.concord.record.ArticleRecord;
import dev.concord.record.BlockKind;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import dev.concord.text.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Makes projects, people and articles for tests, new ones each time. */
@Component
public class TestProject {

    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Projects projects;
    private final Schemes schemes;
    private final Articles articles;
    private final Speakers speakers;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Assignments assignments;

    TestProject(
            Projects projects,
            Schemes schemes,
            Articles articles,
            Speakers speakers,
            Accounts accounts,
            Memberships memberships,
            Assignments assignments) {
        this.projects = projects;
        this.schemes = schemes;
        this.articles = articles;
        this.speakers = speakers;
        this.accounts = accounts;
        this.memberships = memberships;
        this.assignments = assignments;
    }

    /** A project between Russia and Japan, with a guideline and one speaker, taro-kono. */
    public Project project() {
        var scheme = schemes.create(Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan")));
        schemes.publishGuideline(scheme, "# How to label");
        Project project = projects.create("Project " + COUNT.incrementAndGet(), scheme);
        speakers.add(
                project.id(),
                new Speaker(
                        "taro-kono",
                        "Taro Kono",
                        List.of("Kono", "河野太郎"),
                        List.of(new Speaker.Office("Foreign Minister of Japan", null, null)),
                        "JP",
                        null));
        return project;
    }

    /** Somebody who is a member of the project. */
    public AccountId member(Project project, Role role) {
        int n = COUNT.incrementAndGet();
        AccountId account = accounts.create("person" + n, "Person " + n, PASSWORD, false);
        memberships.join(account, project.id(), role);
        return account;
    }

    /** An article whose whole text is one body paragraph. */
    public ArticleId article(Project project, String text) {
        String key = "%016x".formatted(COUNT.incrementAndGet());
        var meta = new ArticleRecord.Meta(
                "Headline " + key, null, "TASS", null, null, null, "en", null, "test.txt", "0".repeat(64), "1", null);
        var block = new ArticleRecord.Block(
                BlockKind.BODY, new TextSpan(0, text.length()), 0, text.codePointCount(0, text.length()));
        return articles.add(
                        project.id(),
                        new NewArticle(
                                key,
                                text.getBytes(StandardCharsets.UTF_8),
                                text,
                                new int[] {0, 0, 1},
                                List.of(block),
                                meta))
                .orElseThrow();
    }

    public AssignmentId assign(Project project, ArticleId article, AccountId annotator) {
        assignments.assign(project.id(), List.of(article), List.of(annotator));
        return assignments.find(article, annotator).orElseThrow().id();
    }
}
