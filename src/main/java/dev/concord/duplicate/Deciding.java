package dev.concord.duplicate;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.SetAside;
import dev.concord.duplicate.Groups.Place;
import dev.concord.shell.Refusal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leads decide of near-duplicates, and taking it back. Labels that somebody has made stay, whatever is decided. */
@Service
@Transactional
public class Deciding {

    private final JdbcTemplate database;
    private final Groups groups;
    private final Duplicates duplicates;
    private final Articles articles;
    private final SetAside aside;
    private final Clock clock;

    Deciding(
            JdbcTemplate database,
            Groups groups,
            Duplicates duplicates,
            Articles articles,
            SetAside aside,
            Clock clock) {
        this.database = database;
        this.groups = groups;
        this.duplicates = duplicates;
        this.articles = articles;
        this.aside = aside;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @param chosen of the group; empty for all that were not said to be no duplicates
     * @param kept the one that is labelled where only one is; null for the first one of the group
     * @return the group as it is then
     * @throws Refusal if there is no such group, an article is not in it, or too few are chosen
     */
    public Group decide(
            ProjectId project,
            AccountId by,
            long group,
            Decision.Kind kind,
            Collection<ArticleId> chosen,
            @Nullable ArticleId kept) {
        if (!groups.hold(project, group)) throw Duplicates.missing(group);
        Group before = duplicates.get(project, group);
        Set<ArticleId> meant = meant(before, kind, chosen);
        ArticleId stays = kind == Decision.Kind.LABEL_ONCE ? kept(before, meant, kept) : null;
        List<Place> old = groups.members(group).stream()
                .filter(place -> meant.contains(place.article()))
                .toList();
        record(group, kind, by, old);
        List<Place> fresh = old.stream()
                .map(place -> {
                    Role role = kind.role(place.article().equals(stays));
                    return place.with(role, role == Role.REPEATS ? stays : null, role == Role.REPEATS);
                })
                .toList();
        put(project, group, old, fresh);
        return duplicates.get(project, group);
    }

    private static Set<ArticleId> meant(Group group, Decision.Kind kind, Collection<ArticleId> chosen) {
        Set<ArticleId> meant = new HashSet<>(chosen);
        for (ArticleId one : chosen) {
            if (group.member(one).isEmpty())
                throw new Refusal(
                        Refusal.Kind.INVALID, "Article %d is not in this group any more.".formatted(one.value()));
        }
        if (meant.isEmpty()) group.alike().forEach(one -> meant.add(one.id()));
        // whatever repeats an article goes where that goes, or nothing would be labelled for it
        if (kind != Decision.Kind.KEEP)
            group.members().stream()
                    .filter(one -> one.repeats() != null && chosen.contains(one.repeats()))
                    .forEach(one -> meant.add(one.id()));
        if (kind == Decision.Kind.APART) {
            List<ArticleId> rest = group.alike().stream()
                    .map(Group.Member::id)
                    .filter(id -> !meant.contains(id))
                    .toList();
            // one alone is no duplicate of anything
            if (rest.size() == 1) meant.addAll(rest);
        }
        if (meant.size() < (kind == Decision.Kind.APART ? 1 : 2))
            throw new Refusal(Refusal.Kind.INVALID, "Choose at least two articles that tell the same.");
        return meant;
    }

    private static ArticleId kept(Group group, Set<ArticleId> meant, @Nullable ArticleId kept) {
        if (kept != null && !meant.contains(kept))
            throw new Refusal(Refusal.Kind.INVALID, "The article that is labelled must be one of those chosen.");
        if (kept != null) return kept;
        return group.members().stream()
                .map(Group.Member::id)
                .filter(meant::contains)
                .findFirst()
                .orElseThrow();
    }

    private void record(long group, Decision.Kind kind, AccountId by, List<Place> before) {
        var key = new GeneratedKeyHolder();
        database.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "insert into duplicate_decision (group_id, kind, articles, decided_by, decided_at) values (?, ?, ?, ?, ?)",
                            new String[] {"id"});
                    insert.setLong(1, group);
                    insert.setString(2, kind.name());
                    insert.setInt(3, before.size());
                    insert.setLong(4, by.value());
                    insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
                    return insert;
                },
                key);
        long id = Objects.requireNonNull(key.getKey(), "An identity gives numbers.")
                .longValue();
        database.batchUpdate(
                "insert into duplicate_decision_article (decision_id, article_id, role_before, repeats_before, aside_before) values (?, ?, ?, ?, ?)",
                before.stream()
                        .map(one -> new Object[] {
                            id,
                            one.article().value(),
                            one.role().name(),
                            one.repeats() == null ? null : one.repeats().value(),
                            one.aside()
                        })
                        .toList());
    }

    /**
     * Takes the last decision about a group back.
     *
     * @param decision the one that is meant
     * @return the group as it is then
     * @throws Refusal if another one is the last, for somebody has decided or taken back meanwhile
     */
    public Group undo(ProjectId project, long group, long decision) {
        if (!groups.hold(project, group)) throw Duplicates.missing(group);
        Decision last = duplicates.last(group);
        if (last == null || last.id() != decision)
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "Somebody has decided otherwise, or taken it back, meanwhile. Load it again.");
        database.update(
                "update duplicate_decision set undone_at = ? where id = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                decision);
        Map<ArticleId, Place> now =
                groups.members(group).stream().collect(Collectors.toMap(Place::article, Function.identity()));
        List<Place> before = new ArrayList<>();
        database.query(
                "select article_id, role_before, repeats_before, aside_before from duplicate_decision_article where decision_id = ?",
                row -> {
                    Place place = now.get(new ArticleId(row.getLong(1)));
                    if (place == null) return;
                    Role role = Role.valueOf(row.getString(2));
                    before.add(place.with(role, Groups.articleOrNull(row, 3), row.getBoolean(4)));
                },
                decision);
        List<Place> old = before.stream()
                .map(place -> Objects.requireNonNull(now.get(place.article())))
                .toList();
        put(project, group, old, before);
        return duplicates.get(project, group);
    }

    private void put(ProjectId project, long group, List<Place> old, List<Place> fresh) {
        List<Place> placed = new ArrayList<>();
        List<ArticleId> leave = new ArrayList<>();
        List<ArticleId> back = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            Place now = fresh.get(i);
            if (now.aside() && !old.get(i).aside()) leave.add(now.article());
            if (!now.aside() && old.get(i).aside()) back.add(now.article());
        }
        // what somebody else had set aside before is not ours to take back
        Set<ArticleId> left = new HashSet<>(aside.put(project, leave));
        aside.takeBack(project, back);
        for (int i = 0; i < fresh.size(); i++) {
            Place now = fresh.get(i);
            boolean ours = now.aside() && (old.get(i).aside() || left.contains(now.article()));
            placed.add(now.with(now.role(), now.repeats(), ours));
            if (!Objects.equals(now.repeats(), old.get(i).repeats())) articles.repeat(now.article(), now.repeats());
        }
        groups.put(project, group, placed);
    }
}
