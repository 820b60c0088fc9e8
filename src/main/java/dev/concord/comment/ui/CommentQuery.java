package dev.concord.comment.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.concord.comment.ThreadKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list of comments as addresses name it, so that every screen can link to it.
 *
 * @param project its slug; null for what waits for whoever looks
 * @param person sign-in name
 * @param article key
 */
record CommentQuery(
        @Nullable String project,
        boolean resolved,
        @Nullable String person,
        @Nullable String article,
        boolean mentionsMe,
        @Nullable ThreadKind kind) {

    static final CommentQuery WAITING = ofProject(null);

    /** Everything that is open in a project. */
    static CommentQuery ofProject(@Nullable String project) {
        return new CommentQuery(project, false, null, null, false, null);
    }

    static CommentQuery of(QueryParameters asked) {
        return new CommentQuery(
                one(asked, "project"),
                "resolved".equals(one(asked, "state")),
                one(asked, "person"),
                one(asked, "article"),
                "me".equals(one(asked, "mentions")),
                asked.getSingleParameter("kind").flatMap(ThreadKind::of).orElse(null));
    }

    private static @Nullable String one(QueryParameters asked, String name) {
        return asked.getSingleParameter(name).filter(text -> !text.isBlank()).orElse(null);
    }

    /** Whether it leaves out nothing that is open. */
    boolean plain() {
        return !resolved && person == null && article == null && !mentionsMe && kind == null;
    }

    CommentQuery everyArticle() {
        return new CommentQuery(project, resolved, person, null, mentionsMe, kind);
    }

    String path() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (project != null) parts.put("project", project);
        if (resolved) parts.put("state", "resolved");
        if (person != null) parts.put("person", person);
        if (article != null) parts.put("article", article);
        if (mentionsMe) parts.put("mentions", "me");
        if (kind != null) parts.put("kind", kind.wire());
        return "comments"
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", parts.isEmpty() ? "" : "?", ""));
    }

    QueryParameters parameters() {
        String path = path();
        int query = path.indexOf('?');
        return query < 0 ? QueryParameters.empty() : QueryParameters.fromString(path.substring(query + 1));
    }
}
