package dev.concord.adjudication.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.adjudication.Case;
import dev.concord.adjudication.CaseAccess;
import dev.concord.adjudication.CaseFilter;
import dev.concord.adjudication.CaseId;
import dev.concord.adjudication.Cases;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.corpus.Speakers;
import dev.concord.corpus.web.BlockAnswer;
import dev.concord.corpus.web.SpeakerAnswer;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows cases: to leads only, for annotators label blindly. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.LEAD)
@Tag(name = "Cases", description = "Where labellers differ.")
class CaseController {

    private static final int PAGE = 50;
    private static final int MOST = 200;

    private final Cases cases;
    private final CaseAccess access;
    private final Projects projects;
    private final Articles articles;
    private final Speakers speakers;
    private final Schemes schemes;
    private final CurrentAccount current;

    CaseController(
            Cases cases,
            CaseAccess access,
            Projects projects,
            Articles articles,
            Speakers speakers,
            Schemes schemes,
            CurrentAccount current) {
        this.cases = cases;
        this.access = access;
        this.projects = projects;
        this.articles = articles;
        this.speakers = speakers;
        this.schemes = schemes;
        this.current = current;
    }

    record ChoicesAnswer(List<String> labellers, List<String> outlets, List<Integer> guidelines, List<String> topics) {}

    record WholeCaseAnswer(
            String project,
            @JsonUnwrapped CaseAnswer core,
            String text,
            List<BlockAnswer> blocks,
            Scheme scheme,
            List<SpeakerAnswer> speakers,
            @Nullable Long previous,
            @Nullable Long next) {}

    record LabellerAnswer(String labeller, String name) {}

    record ArticleCasesAnswer(
            String project,
            CaseAnswer.ArticleAnswer article,
            String text,
            List<BlockAnswer> blocks,
            Scheme scheme,
            List<SpeakerAnswer> speakers,
            List<LabellerAnswer> labellers,
            List<CaseAnswer> cases) {}

    @Operation(summary = "Lists cases, the most severe first.")
    @GetMapping("/projects/{slug}/cases")
    CaseLineAnswer.Page list(
            @PathVariable String slug,
            @ModelAttribute FilterParams params,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + PAGE) int limit) {
        Project project = led(slug);
        CaseFilter filter = params.filter();
        Cases.Page page = cases.search(project.id(), current.id(), filter, cursor, Math.max(1, Math.min(limit, MOST)));
        int total = cases.count(project.id(), current.id(), filter);
        return new CaseLineAnswer.Page(
                page.lines().stream().map(CaseLineAnswer::of).toList(),
                page.next(),
                Math.min(total, Cases.MOST_COUNTED),
                total > Cases.MOST_COUNTED,
                cases.waiting(project.id()));
    }

    @Operation(summary = "Lists what cases can be filtered by.")
    @GetMapping("/projects/{slug}/cases/facets")
    ChoicesAnswer choices(@PathVariable String slug) {
        Cases.Choices found = cases.choices(led(slug).id());
        return new ChoicesAnswer(found.labellers(), found.outlets(), found.guidelines(), found.topics());
    }

    @Operation(summary = "Gives a case with its article and its neighbours in the list.")
    @GetMapping("/cases/{id}")
    WholeCaseAnswer one(@PathVariable long id, @ModelAttribute FilterParams params) {
        CaseId wanted = new CaseId(id);
        access.requireLed(wanted);
        CaseFilter filter = params.filter();
        Case one = cases.get(wanted);
        Article article = articles.get(one.article());
        Project project = projects.get(one.project());
        return new WholeCaseAnswer(
                project.slug(),
                CaseAnswer.of(one, article, cases.undecided(one.article())),
                article.text(),
                BlockAnswer.of(article),
                schemes.get(project.scheme()),
                speakers(article, project),
                cases.previous(wanted, current.id(), filter).map(CaseId::value).orElse(null),
                cases.next(wanted, current.id(), filter).map(CaseId::value).orElse(null));
    }

    @Operation(summary = "Gives all cases of an article.")
    @GetMapping("/articles/{number}/cases")
    ArticleCasesAnswer ofArticle(@PathVariable long number) {
        Article article = access.requireLed(new ArticleId(number));
        Project project = projects.get(article.project());
        List<Case> all = cases.of(article.id());
        int open = cases.undecided(article.id());
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(one -> one.opinions().forEach(opinion -> names.put(opinion.labeller(), opinion.name())));
        return new ArticleCasesAnswer(
                project.slug(),
                CaseAnswer.ArticleAnswer.of(article, all.stream().anyMatch(Case::settled), open),
                article.text(),
                BlockAnswer.of(article),
                schemes.get(project.scheme()),
                speakers(article, project),
                names.entrySet().stream()
                        .map(name -> new LabellerAnswer(name.getKey(), name.getValue()))
                        .toList(),
                all.stream().map(one -> CaseAnswer.of(one, article, open)).toList());
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        access.requireLed(project.id());
        return project;
    }

    private List<SpeakerAnswer> speakers(Article article, Project project) {
        return speakers.of(project.id()).stream()
                .map(speaker -> SpeakerAnswer.of(speaker, article.meta().published()))
                .toList();
    }
}
