package dev.concord.corpus.web;

import dev.concord.account.CurrentAccount;
import dev.concord.account.Memberships;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speakers;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller may see of projects. */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "Projects", description = "Projects, their articles, and speakers that an annotator adds.")
class ProjectController {

    private static final int PAGE = 100;

    private final Projects projects;
    private final Articles articles;
    private final Speakers speakers;
    private final Schemes schemes;
    private final Memberships memberships;
    private final CurrentAccount current;

    ProjectController(
            Projects projects,
            Articles articles,
            Speakers speakers,
            Schemes schemes,
            Memberships memberships,
            CurrentAccount current) {
        this.projects = projects;
        this.articles = articles;
        this.speakers = speakers;
        this.schemes = schemes;
        this.memberships = memberships;
        this.current = current;
    }

    record ProjectAnswer(String id, String name) {}

    record ArticleAnswer(
            String id,
            @Nullable String headline,
            @Nullable String outlet,
            @Nullable LocalDate published,
            int length) {

        static ArticleAnswer of(ArticleSummary article) {
            return new ArticleAnswer(
                    article.key(), article.headline(), article.outlet(), article.published(), article.length());
        }
    }

    record NewSpeaker(
            @Nullable String name,
            @Nullable String role,
            @Nullable String side) {}

    @Operation(summary = "Lists the projects that the caller works in, and all of them for an administrator.")
    @GetMapping
    Page<ProjectAnswer> projects(@RequestParam(required = false) @Nullable String cursor) {
        List<Project> mine = current.person().administrator()
                ? projects.all()
                : projects.findAll(memberships.projectsOf(current.id()));
        List<ProjectAnswer> after = mine.stream()
                .sorted(Comparator.comparing(Project::slug))
                .filter(project -> cursor == null || project.slug().compareTo(cursor) > 0)
                .limit(PAGE + 1)
                .map(project -> new ProjectAnswer(project.slug(), project.name()))
                .toList();
        return after.size() > PAGE
                ? new Page<>(after.subList(0, PAGE), after.get(PAGE - 1).id())
                : new Page<>(after, null);
    }

    @Operation(summary = "Lists the articles of a project.")
    @GetMapping("/{slug}/articles")
    Page<ArticleAnswer> articles(@PathVariable String slug, @RequestParam(required = false) @Nullable String cursor) {
        Project project = member(slug);
        List<ArticleSummary> found = articles.page(project.id(), cursor == null ? 0 : number(cursor), PAGE);
        return new Page<>(
                found.stream().map(ArticleAnswer::of).toList(),
                found.size() < PAGE ? null : String.valueOf(found.getLast().id().value()));
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "cursor: \"%s\" is none that this list gave out.".formatted(cursor));
        }
    }

    @Operation(summary = "Finds a speaker of the registry by name, or adds one.")
    @PostMapping("/{slug}/speakers")
    SpeakerAnswer speaker(@PathVariable String slug, @RequestBody NewSpeaker wanted) {
        Project project = projects.require(slug);
        current.requireAnnotator(project.id());
        String side = wanted.side();
        if (side != null && !schemes.get(project.scheme()).hasParty(side)) {
            throw new Refusal(Refusal.Kind.INVALID, "side: \"%s\" is no party of this project.".formatted(side));
        }
        String name = wanted.name() == null ? "" : wanted.name();
        Speaker speaker = speakers.findOrAdd(project.id(), name, wanted.role(), side);
        return SpeakerAnswer.of(speaker, null);
    }

    private Project member(String slug) {
        Project project = projects.require(slug);
        current.requireMember(project.id());
        return project;
    }
}
