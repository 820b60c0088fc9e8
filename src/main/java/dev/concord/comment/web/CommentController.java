package dev.concord.comment.web;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Person;
import dev.concord.account.Scope;
import dev.concord.annotation.Layer;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.SheetId;
import dev.concord.comment.CommentAccess;
import dev.concord.comment.CommentFilter;
import dev.concord.comment.CommentList;
import dev.concord.comment.CommentThread;
import dev.concord.comment.Comments;
import dev.concord.comment.NewComment;
import dev.concord.comment.ThreadId;
import dev.concord.comment.ThreadKind;
import dev.concord.comment.web.ThreadAnswer.PersonAnswer;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.shell.Refusal;
import dev.concord.shell.Refusal.Kind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comments of a sheet, of a project (to its leads), and those that wait for the caller. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Comments", description = "Threads of comments on sheets.")
class CommentController {

    private static final int PAGE = 50;
    private static final int MOST = 200;

    private final Comments comments;
    private final CommentList lists;
    private final CommentAccess access;
    private final Projects projects;
    private final Articles articles;
    private final Accounts accounts;
    private final CurrentAccount current;

    CommentController(
            Comments comments,
            CommentList lists,
            CommentAccess access,
            Projects projects,
            Articles articles,
            Accounts accounts,
            CurrentAccount current) {
        this.comments = comments;
        this.lists = lists;
        this.access = access;
        this.projects = projects;
        this.articles = articles;
        this.accounts = accounts;
        this.current = current;
    }

    /** @param people those who may be mentioned here */
    record SheetComments(long sheet, long open, List<PersonAnswer> people, List<ThreadAnswer> threads) {}

    record CommentPage(List<ThreadAnswer> items, @Nullable String next, long total) {}

    record CommentBody(
            @Nullable UUID id,
            @Nullable UUID thread,
            @Nullable String kind,
            @Nullable String layer,
            @Nullable String label,
            @Nullable String text) {}

    record Words(@Nullable String text) {}

    record Counts(long open, long mentioning) {}

    @Operation(summary = "Lists the threads of a sheet.")
    @GetMapping("/sheets/{id}/comments")
    SheetComments ofSheet(@PathVariable long id) {
        Sheet sheet = access.requireReadable(new SheetId(id));
        List<CommentThread> threads = comments.of(sheet.id());
        return new SheetComments(
                id,
                threads.stream().filter(CommentThread::isOpen).count(),
                comments.audience(sheet).stream()
                        .map(person -> Objects.requireNonNull(PersonAnswer.of(person)))
                        .toList(),
                threads.stream().map(this::placed).toList());
    }

    /** 201 for a new comment, 200 for one that was sent before. */
    @Operation(summary = "Begins a thread or answers one; sending it twice changes nothing.")
    @ApiResponse(responseCode = "201", description = "The thread with the new comment.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "The thread; the comment was sent before.",
            useReturnTypeSchema = true)
    @PostMapping("/sheets/{id}/comments")
    ResponseEntity<ThreadAnswer> add(@PathVariable long id, @RequestBody CommentBody body) {
        Sheet sheet = access.requireWritable(new SheetId(id));
        if (body.id() == null) {
            throw new Refusal(Kind.INVALID, "id: is missing; each comment carries a UUID of its client's.");
        }
        Comments.Added added = comments.add(
                sheet,
                current.id(),
                new NewComment(
                        body.id(),
                        body.thread() == null ? null : new ThreadId(body.thread()),
                        body.kind() == null ? ThreadKind.REMARK : kind(body.kind()),
                        body.layer() == null ? null : layer(body.layer()),
                        body.label(),
                        words(body.text())));
        return ResponseEntity.status(added.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(placed(added.thread()));
    }

    @Operation(summary = "Changes a comment of the caller.")
    @PutMapping("/comments/{id}")
    ThreadAnswer edit(@PathVariable UUID id, @RequestBody Words body) {
        access.requireOwn(id);
        return placed(comments.edit(id, words(body.text())));
    }

    @Operation(summary = "Resolves a thread.")
    @PostMapping("/threads/{id}/resolve")
    ThreadAnswer resolve(@PathVariable UUID id) {
        ThreadId thread = new ThreadId(id);
        access.requireWritable(thread);
        return placed(comments.resolve(thread, current.id()));
    }

    @Operation(summary = "Opens a resolved thread again.")
    @PostMapping("/threads/{id}/reopen")
    ThreadAnswer reopen(@PathVariable UUID id) {
        ThreadId thread = new ThreadId(id);
        access.requireWritable(thread);
        return placed(comments.reopen(thread, current.id()));
    }

    @Operation(summary = "Says that the caller has seen a thread.")
    @PostMapping("/threads/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@PathVariable UUID id) {
        ThreadId thread = new ThreadId(id);
        access.requireWritable(thread);
        comments.seen(thread, current.id());
    }

    /** What waits for the caller, in every project. */
    @Operation(summary = "Lists the threads that wait for the caller, in all projects.")
    @GetMapping("/comments")
    CommentPage waiting(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + PAGE) int limit) {
        return page(lists.waiting(current.id(), cursor, atMost(limit)), lists.countWaiting(current.id()));
    }

    @Needs(Scope.LEAD)
    @Operation(summary = "Lists the threads of a project, latest first.")
    @GetMapping("/projects/{slug}/comments")
    CommentPage ofProject(
            @PathVariable String slug,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String article,
            @RequestParam(required = false) @Nullable String mentions,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + PAGE) int limit) {
        Project project = led(slug);
        CommentFilter filter = new CommentFilter(
                isOpen(state),
                person == null ? null : account("person", person),
                article == null ? null : article(project, article),
                mentions == null ? null : "me".equals(mentions) ? current.id() : account("mentions", mentions),
                kind == null ? null : kind(kind));
        return page(
                lists.search(project.id(), current.id(), filter, cursor, atMost(limit)),
                lists.count(project.id(), current.id(), filter));
    }

    @Needs(Scope.LEAD)
    @Operation(summary = "Counts the open threads of a project.")
    @GetMapping("/projects/{slug}/comments/counts")
    Counts counts(@PathVariable String slug) {
        Project project = led(slug);
        return new Counts(
                lists.count(project.id(), current.id(), CommentFilter.OPEN),
                lists.count(project.id(), current.id(), new CommentFilter(true, null, null, current.id(), null)));
    }

    private CommentPage page(CommentList.Page page, long total) {
        return new CommentPage(
                page.threads().stream()
                        .map(thread -> ThreadAnswer.of(thread, null, current.id()))
                        .toList(),
                page.next(),
                total);
    }

    private ThreadAnswer placed(CommentThread thread) {
        return ThreadAnswer.of(thread, articles.get(thread.article().id()), current.id());
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return project;
    }

    private AccountId account(String field, String name) {
        return accounts.byName(name)
                .map(Person::id)
                .orElseThrow(
                        () -> new Refusal(Kind.INVALID, "%s: there is no account named “%s”.".formatted(field, name)));
    }

    private ArticleId article(Project project, String key) {
        return articles.find(project.id(), key)
                .orElseThrow(
                        () -> new Refusal(Kind.INVALID, "article: “%s” is no article of this project.".formatted(key)));
    }

    private static boolean isOpen(String state) {
        return switch (state) {
            case "open" -> true;
            case "resolved" -> false;
            default -> throw new Refusal(Kind.INVALID, "state: \"%s\" is neither open nor resolved.".formatted(state));
        };
    }

    private static ThreadKind kind(String name) {
        return ThreadKind.of(name)
                .orElseThrow(() ->
                        new Refusal(Kind.INVALID, "kind: \"%s\" is neither remark nor cleaning.".formatted(name)));
    }

    private static Layer layer(String name) {
        return Arrays.stream(Layer.values())
                .filter(layer -> layer.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Kind.INVALID, "layer: \"%s\" is no layer.".formatted(name)));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int atMost(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
