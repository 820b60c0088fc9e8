package dev.concord.catalogue.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.concord.catalogue.Facet;
import dev.concord.catalogue.Wanted;
import dev.concord.corpus.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is looked for, and in which project, as the address of the screen says it. */
record CorpusAddress(Project project, Wanted wanted) {

    private static final String PROJECT = "project";

    /** The project that is named, or the first; empty where there is none. */
    static Optional<CorpusAddress> of(QueryParameters parameters, List<Project> led) {
        String slug = parameters.getSingleParameter(PROJECT).orElse("");
        return led.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .or(() -> led.stream().findFirst())
                .map(project -> new CorpusAddress(project, Wanted.of(parameters.getParameters())));
    }

    QueryParameters parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(PROJECT, List.of(project.slug()));
        all.putAll(wanted.parameters());
        return new QueryParameters(all);
    }

    /** The path of the list that has only those of a value. */
    String with(Facet facet, String value) {
        String rest = wanted.with(facet, List.of(value)).address();
        return "corpus?project=" + project.slug() + "&" + rest;
    }
}
