package dev.concord.annotation;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Speakers;
import dev.concord.record.ArticleRecord.Mention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The mentions of a speaker, whose sheets are found by index over all of a project; some statements for a thousand sheets. */
@Component
class SpeakerMentions {

    private static final int CHUNK = 1000;

    /** Sheets that are read for a page of mentions: all labels of each are. */
    private static final int PAGE = 100;

    /** Where names stand, as {@link LabelStore} keeps labels, and how mentions are counted there. */
    private record Place(String table, String count) {}

    private static final List<Place> PLACES =
            List.of(new Place("label", "count(*)"), new Place("label_pack_speaker", "sum(l.mentions)"));

    private static final String THEIRS =
            " from %s l join sheet s on s.id = l.sheet_id where l.speaker in (:slugs) and s.project_id = :project";

    /** A lead who labels an article herself sees nothing of the others before she has submitted. */
    private static final String UNBLINDED = """

            and not exists (select 1 from assignment own where own.article_id = s.article_id
            and own.account_id = :reader and own.withdrawn_at is null
            and (s.assignment_id is null or own.id <> s.assignment_id)
            and own.state in ('OPEN', 'IN_PROGRESS', 'RETURNED'))""";

    private final NamedParameterJdbcTemplate jdbc;
    private final LabelStore labels;
    private final Speakers speakers;

    SpeakerMentions(NamedParameterJdbcTemplate jdbc, LabelStore labels, Speakers speakers) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.speakers = speakers;
    }

    /** How many mentions each of the speakers has, those of merged ones among them. */
    Map<String, Long> counts(ProjectId project, Collection<String> slugs) {
        Map<String, String> merged = speakers.merged(project);
        List<String> names = new ArrayList<>(slugs);
        merged.forEach((was, now) -> {
            if (slugs.contains(now)) names.add(was);
        });
        Map<String, Long> counts = new HashMap<>();
        if (names.isEmpty()) return counts;
        PLACES.forEach(place -> jdbc.query(
                "select l.speaker, " + place.count + THEIRS.formatted(place.table) + " group by l.speaker",
                bound(project, names),
                row -> {
                    String slug = row.getString(1);
                    counts.merge(merged.getOrDefault(slug, slug), row.getLong(2), Long::sum);
                }));
        return counts;
    }

    /**
     * Makes every sheet with a mention of the speaker another revision, so that whoever has it open knows; a chunk at a time,
     * for one statement over all would be held in memory.
     *
     * @return the articles of those sheets
     */
    Set<ArticleId> touch(ProjectId project, String slug) {
        Set<ArticleId> articles = new LinkedHashSet<>();
        Set<String> names = speakers.names(project, slug);
        for (var some = sheets(project, names, 0, CHUNK, null);
                !some.isEmpty();
                some = sheets(project, names, some.lastKey() + 1, CHUNK, null)) {
            some.values().forEach(one -> articles.add(one.article));
            nextRevision(some.keySet());
        }
        return articles;
    }

    private record Standing(
            long sheet,
            ArticleId article,
            String labeller,
            @Nullable Long assignment) {

        SpokenOf spokenOf(Theirs one) {
            String path = assignment == null ? "gold/" + article.value() : "work/" + assignment;
            return new SpokenOf(one.ref, one.mention.surface(), labeller, article, path);
        }
    }

    /**
     * The next sheets with a mention under one of the names, from a number on; none where there are no more.
     *
     * @param reader who may not see those of an article that she labels herself; null for all
     */
    private SortedMap<Long, Standing> sheets(
            ProjectId project, Collection<String> names, long from, int most, @Nullable AccountId reader) {
        TreeMap<Long, Standing> found = new TreeMap<>();
        // an index that did not come to its end knows nothing of what lies behind its last sheet
        long known = Long.MAX_VALUE;
        for (Place place : PLACES) {
            for (String name : names) {
                List<Standing> some = jdbc.query(
                        "select s.id, s.article_id, s.labeller, s.assignment_id" + THEIRS.formatted(place.table)
                                + " and l.sheet_id >= :from" + (reader == null ? "" : UNBLINDED)
                                + " order by l.speaker, l.sheet_id limit :limit",
                        bound(project, List.of(name))
                                .addValue("from", from)
                                .addValue("reader", reader == null ? null : reader.value())
                                .addValue("limit", most),
                        (row, n) -> new Standing(
                                row.getLong(1),
                                new ArticleId(row.getLong(2)),
                                row.getString(3),
                                row.getObject(4, Long.class)));
                some.forEach(one -> found.put(one.sheet, one));
                if (some.size() == most) known = Math.min(known, some.getLast().sheet);
            }
        }
        found.tailMap(known, false).clear();
        // each name may have found as many
        while (found.size() > most) found.pollLastEntry();
        return found;
    }

    private void nextRevision(Collection<Long> sheets) {
        if (sheets.isEmpty()) return;
        jdbc.update(
                "update sheet set revision = revision + 1 where id in (:sheets)",
                new MapSqlParameterSource("sheets", sheets));
    }

    /**
     * Some mentions of the speaker, in their order.
     *
     * @param words that stand in the mention; empty for all
     * @param after the last one seen
     */
    List<SpokenOf> page(ProjectId project, AccountId reader, String slug, String words, MentionRef after, int limit) {
        Set<String> names = speakers.names(project, slug);
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<SpokenOf> found = new ArrayList<>();
        long from = after.sheet().value();
        while (found.size() < limit) {
            var some = sheets(project, names, from, PAGE, reader);
            if (some.isEmpty()) break;
            theirs(some.keySet(), names).stream()
                    .filter(one -> one.ref.compareTo(after) > 0)
                    .filter(one -> one.mention
                            .surface()
                            .text()
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted))
                    .limit(limit - found.size())
                    .forEach(one -> found.add(
                            Objects.requireNonNull(some.get(one.ref.sheet().value()))
                                    .spokenOf(one)));
            from = some.lastKey() + 1;
        }
        return found;
    }

    private record Theirs(MentionRef ref, Mention mention) {}

    /** The mentions under one of the names, in their order. */
    private List<Theirs> theirs(Collection<Long> sheets, Set<String> names) {
        List<Theirs> theirs = new ArrayList<>();
        labels.of(sheets)
                .forEach((sheet, kept) -> LabelJson.changes(kept).forEach(put -> {
                    if (!(put instanceof Change.PutMention one)) return;
                    String speaker = one.mention().speaker();
                    if (speaker == null || !names.contains(speaker)) return;
                    theirs.add(new Theirs(new MentionRef(new SheetId(sheet), put.labelKey()), one.mention()));
                }));
        theirs.sort(Comparator.comparing(Theirs::ref));
        return theirs;
    }

    /**
     * Gives some of the speaker's mentions to another.
     *
     * @return the articles they stand in, one for each mention that was the speaker's
     */
    List<ArticleId> move(ProjectId project, AccountId reader, String slug, String to, List<MentionRef> chosen) {
        Set<String> names = speakers.names(project, slug);
        Set<MentionRef> all = Set.copyOf(chosen);
        List<Long> sheets = chosen.stream()
                .map(ref -> ref.sheet().value())
                .distinct()
                .sorted()
                .toList();
        List<ArticleId> moved = new ArrayList<>();
        for (int from = 0; from < sheets.size(); from += CHUNK) {
            Map<Long, ArticleId> held =
                    hold(project, reader, sheets.subList(from, Math.min(sheets.size(), from + CHUNK)));
            Map<SheetId, Map<String, Mention>> changed = new HashMap<>();
            for (Theirs one : theirs(held.keySet(), names)) {
                if (!all.contains(one.ref)) continue;
                changed.computeIfAbsent(one.ref.sheet(), sheet -> new HashMap<>())
                        .put(one.ref.mention(), new Mention(one.mention.id(), one.mention.surface(), to));
                moved.add(Objects.requireNonNull(held.get(one.ref.sheet().value())));
            }
            labels.change(changed);
            nextRevision(changed.keySet().stream().map(SheetId::value).toList());
        }
        return moved;
    }

    /** Holds those of the sheets that the reader may see, until the caller's transaction ends; their articles. */
    private Map<Long, ArticleId> hold(ProjectId project, AccountId reader, List<Long> sheets) {
        Map<Long, ArticleId> held = new HashMap<>();
        jdbc.query(
                "select s.id, s.article_id from sheet s where s.project_id = :project and s.id in (:sheets)" + UNBLINDED
                        + " order by s.id for update",
                new MapSqlParameterSource("project", project.value())
                        .addValue("reader", reader.value())
                        .addValue("sheets", sheets),
                row -> {
                    held.put(row.getLong(1), new ArticleId(row.getLong(2)));
                });
        return held;
    }

    private static MapSqlParameterSource bound(ProjectId project, Collection<String> slugs) {
        return new MapSqlParameterSource("project", project.value()).addValue("slugs", slugs);
    }
}
