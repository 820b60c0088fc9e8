package dev.concord.release.ui;

import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.scheme.Guideline;
import dev.concord.scheme.Schemes;
import org.springframework.stereotype.Component;

/** What a project has to choose from when a release is composed. */
@Component
class Choices {

    private final Articles articles;
    private final Schemes schemes;

    Choices(Articles articles, Schemes schemes) {
        this.articles = articles;
        this.schemes = schemes;
    }

    void offer(Project project, RecipeForm form) {
        form.offer(
                articles.outlets(project.id()),
                schemes.guidelines(project.scheme()).stream()
                        .map(Guideline::version)
                        .sorted()
                        .toList(),
                schemes.get(project.scheme()).topics());
    }
}
