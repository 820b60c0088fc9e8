package dev.concord.comment;

import static java.util.stream.Collectors.groupingBy;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Person;
import dev.concord.annotation.LabelPlaces;
import dev.concord.annotation.LabelPlaces.LabelRef;
import dev.concord.annotation.Layer;
import dev.concord.comment.CommentThread.Resolved;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Articles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts rows of threads together with their comments, people, articles and labels, in five queries however many. */
@Component
class Threads {

    private final EntryRows entries;
    private final Accounts accounts;
    private final Articles articles;
    private final LabelPlaces places;

    Threads(EntryRows entries, Accounts accounts, Articles articles, LabelPlaces places) {
        this.entries = entries;
        this.accounts = accounts;
        this.articles = articles;
        this.places = places;
    }

    CommentThread one(ThreadRow row) {
        return all(List.of(row)).getFirst();
    }

    List<CommentThread> all(List<ThreadRow> rows) {
        if (rows.isEmpty()) return List.of();
        List<EntryRow> said = entries.findByThreadIdInOrderByWrittenAt(
                rows.stream().map(row -> row.id).toList());
        List<AccountId> ids = new ArrayList<>();
        said.forEach(entry -> ids.add(new AccountId(entry.accountId)));
        rows.forEach(row -> Stream.of(row.annotatorId, row.resolvedBy)
                .filter(Objects::nonNull)
                .forEach(id -> ids.add(new AccountId(id))));
        Map<AccountId, Person> people = accounts.findAll(ids);
        Map<ArticleId, ArticleSummary> found = articles.summaries(
                rows.stream().map(ThreadRow::article).distinct().toList());
        Set<LabelRef> standing = places.standing(
                rows.stream().flatMap(row -> Stream.ofNullable(ref(row))).toList());
        Map<UUID, List<EntryRow>> byThread = said.stream().collect(groupingBy(entry -> entry.threadId));
        return rows.stream()
                .map(row -> new CommentThread(
                        row.threadId(),
                        row.project(),
                        Objects.requireNonNull(found.get(row.article())),
                        row.sheet(),
                        row.assignment(),
                        person(row.annotatorId, people),
                        row.kind,
                        about(row, standing),
                        row.changedAt,
                        row.resolvedAt == null ? null : new Resolved(person(row.resolvedBy, people), row.resolvedAt),
                        byThread.getOrDefault(row.id, List.of()).stream()
                                .map(entry -> comment(entry, people))
                                .toList()))
                .toList();
    }

    private static Comment comment(EntryRow entry, Map<AccountId, Person> people) {
        return new Comment(
                entry.id,
                Objects.requireNonNull(person(entry.accountId, people)),
                entry.writtenAt,
                entry.editedAt,
                entry.words,
                entry.mentionedNames());
    }

    private static @Nullable Person person(@Nullable Long id, Map<AccountId, Person> people) {
        return id == null ? null : people.get(new AccountId(id));
    }

    private static @Nullable LabelRef ref(ThreadRow row) {
        Layer layer = row.layer;
        return layer == null || row.labelKey == null ? null : new LabelRef(row.sheet(), layer, row.labelKey);
    }

    private static @Nullable About about(ThreadRow row, Set<LabelRef> standing) {
        Layer layer = row.layer;
        if (layer == null) return null;
        LabelRef ref = ref(row);
        return new About(layer, row.labelKey, row.span(), row.excerpt, ref != null && !standing.contains(ref));
    }
}
