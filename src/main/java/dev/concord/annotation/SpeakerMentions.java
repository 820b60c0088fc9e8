package dev.concord.annotation;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Speakers;
import dev.concord.record.ArticleRecord.Mention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The mentions of a speaker, found by index over all sheets of a project; a statement or two for a thousand of them. */
@Component
class SpeakerMentions {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CHUNK = 1000;

    private static final String THEIRS =
            " from label l join sheet s on s.id = l.sheet_id where l.speaker in (:slugs) and s.project_id = :project";

    /** A lead who labels an article herself sees nothing of the others before she has submitted. */
    private static final String UNBLINDED = """

            and not exists (select 1 from assignment own where own.article_id = s.article_id
            and own.account_id = :reader and own.withdrawn_at is null
            and (s.assignment_id is null or own.id <> s.assignment_id)
            and own.state in ('OPEN', 'IN_PROGRESS', 'RETURNED'))""";

    private final NamedParameterJdbcTemplate jdbc;
    private final Speakers speakers;

    SpeakerMentions(NamedParameterJdbcTemplate jdbc, Speakers speakers) {
        this.jdbc = jdbc;
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
        jdbc.query("select l.speaker, count(*)" + THEIRS + " group by l.speaker", bound(project, names), row -> {
            String slug = row.getString(1);
            counts.merge(merged.getOrDefault(slug, slug), row.getLong(2), Long::sum);
        });
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
        Set<Long> seen = new HashSet<>();
        for (String name : speakers.names(project, slug)) {
            long last = Long.MIN_VALUE;
            List<Standing> some;
            do {
                some = sheets(project, name, last);
                if (some.isEmpty()) break;
                last = some.getLast().sheet;
                some.forEach(one -> articles.add(one.article));
                nextRevision(
                        some.stream().map(Standing::sheet).filter(seen::add).toList());
            } while (some.size() == CHUNK);
        }
        return articles;
    }

    private record Standing(long sheet, ArticleId article) {}

    /** Where mentions under one name stand, in the order of its index. */
    private List<Standing> sheets(ProjectId project, String name, long after) {
        return jdbc.query(
                "select s.id, s.article_id" + THEIRS
                        + " and l.sheet_id > :after order by l.speaker, l.sheet_id limit :limit",
                bound(project, List.of(name)).addValue("after", after).addValue("limit", CHUNK),
                (row, n) -> new Standing(row.getLong(1), new ArticleId(row.getLong(2))));
    }

    private void nextRevision(List<Long> sheets) {
        if (sheets.isEmpty()) return;
        jdbc.update(
                "update sheet set revision = revision + 1 where id in (:sheets)",
                new MapSqlParameterSource("sheets", sheets));
    }

    /**
     * Some mentions of the speaker, in the order they were made.
     *
     * @param words that stand in the mention; empty for all
     * @param after the number of the last one seen
     */
    List<SpokenOf> page(ProjectId project, AccountId reader, String slug, String words, long after, int limit) {
        String like = "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return jdbc.query(
                "select l.id, l.label_key, l.label_value, s.labeller, s.article_id, s.id, s.assignment_id" + THEIRS
                        + UNBLINDED
                        + " and l.id > :after and lower(l.label_value) like :words escape '!' order by l.id limit :limit",
                bound(project, speakers.names(project, slug))
                        .addValue("reader", reader.value())
                        .addValue("after", after)
                        .addValue("words", like)
                        .addValue("limit", limit),
                (row, n) -> {
                    long assignment = row.getLong(7);
                    return new SpokenOf(
                            row.getLong(1),
                            new SheetId(row.getLong(6)),
                            row.getString(2),
                            JSON.readValue(row.getString(3), Mention.class).surface(),
                            row.getString(4),
                            new ArticleId(row.getLong(5)),
                            row.wasNull() ? "gold/" + row.getLong(5) : "work/" + assignment);
                });
    }

    /**
     * Gives some of the speaker's mentions to another.
     *
     * @return the articles they stand in, one for each mention that was the speaker's
     */
    List<ArticleId> move(ProjectId project, AccountId reader, String slug, String to, List<Long> numbers) {
        List<ArticleId> moved = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += CHUNK) {
            List<Long> chunk = numbers.subList(from, Math.min(numbers.size(), from + CHUNK));
            moved.addAll(moveSome(project, reader, slug, to, chunk));
        }
        return moved;
    }

    private List<ArticleId> moveSome(ProjectId project, AccountId reader, String slug, String to, List<Long> numbers) {
        record Found(long label, String speaker, long sheet, long article) {}
        List<Found> found = jdbc.query(
                "select l.id, l.speaker, s.id, s.article_id" + THEIRS + UNBLINDED + " and l.id in (:numbers)",
                bound(project, speakers.names(project, slug))
                        .addValue("reader", reader.value())
                        .addValue("numbers", numbers),
                (row, n) -> new Found(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)));
        for (String was : found.stream().map(Found::speaker).distinct().toList()) {
            jdbc.update(
                    "update label set speaker = :to, label_value = replace(label_value, :before, :after)"
                            + " where id in (:labels)",
                    new MapSqlParameterSource("to", to)
                            .addValue("before", json(was))
                            .addValue("after", json(to))
                            .addValue(
                                    "labels",
                                    found.stream()
                                            .filter(one -> one.speaker.equals(was))
                                            .map(Found::label)
                                            .toList()));
        }
        nextRevision(found.stream().map(Found::sheet).distinct().toList());
        return found.stream().map(one -> new ArticleId(one.article)).toList();
    }

    /** The words of an article that look like it have their quotation marks escaped, and so are not it. */
    private static String json(String slug) {
        return "\"speaker\":\"" + Objects.requireNonNull(slug) + "\"";
    }

    private static MapSqlParameterSource bound(ProjectId project, Collection<String> slugs) {
        return new MapSqlParameterSource("project", project.value()).addValue("slugs", slugs);
    }
}
