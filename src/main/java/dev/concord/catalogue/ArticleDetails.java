package dev.concord.catalogue;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.annotation.Gold;
import dev.concord.annotation.UnmovedLabels;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.ArticleVersion;
import dev.concord.corpus.Articles;
import dev.concord.corpus.SetAside;
import dev.concord.corpus.Texts;
import dev.concord.record.ArticleRecord.Block;
import dev.concord.release.ArticleReleases;
import dev.concord.release.Release;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that is known of one article. */
@Service
@Transactional(readOnly = true)
public class ArticleDetails {

    /** Of a long source only the beginning is shown; all of it can be downloaded. */
    private static final int SHOWN = 100_000;

    private final Articles articles;
    private final Texts texts;
    private final SetAside aside;
    private final Assignments assignments;
    private final Gold gold;
    private final UnmovedLabels unmoved;
    private final Accounts accounts;
    private final Tags tags;
    private final ArticleReleases releases;

    ArticleDetails(
            Articles articles,
            Texts texts,
            SetAside aside,
            Assignments assignments,
            Gold gold,
            UnmovedLabels unmoved,
            Accounts accounts,
            Tags tags,
            ArticleReleases releases) {
        this.articles = articles;
        this.texts = texts;
        this.aside = aside;
        this.assignments = assignments;
        this.gold = gold;
        this.unmoved = unmoved;
        this.accounts = accounts;
        this.tags = tags;
        this.releases = releases;
    }

    /**
     * Somebody's work on an article.
     *
     * @param assignment null for gold
     * @param words how far it is
     */
    public record Work(String labeller, @Nullable AssignmentId assignment, String words) {}

    /** A text that was the article's, until a day (UTC), and who gave it another. */
    public record OlderText(int version, LocalDate until, String endedBy) {}

    /**
     * An article with what belongs to it.
     *
     * @param releases that hold it, newest first
     * @param unread releases of which it is not known whether they do, newest first
     * @param sourceText the beginning of the source, as text
     * @param sourceWords how much of it that is
     */
    public record Details(
            Article article,
            boolean aside,
            Set<String> tags,
            List<Work> work,
            List<OlderText> versions,
            List<UnmovedLabels.Unmoved> unmoved,
            List<ArticleReleases.Holding> releases,
            List<Release> unread,
            List<ShownBlock> blocks,
            String sourceText,
            String sourceWords) {}

    public ProjectId projectOf(ArticleId id) {
        return articles.get(id).project();
    }

    /** The raw source as it came, byte for byte. */
    public byte[] source(ArticleId id) {
        return articles.source(id);
    }

    /** An article with its present text. */
    public Details of(ArticleId id) {
        return of(id, null);
    }

    /** An article with one of its texts; null for the present one. */
    public Details of(ArticleId id, @Nullable Integer version) {
        Article article = version == null ? articles.get(id) : articles.get(id, version);
        byte[] raw = articles.findSource(id).orElse(null);
        String source = raw == null ? "" : new String(raw, StandardCharsets.UTF_8);
        boolean cut = source.length() > SHOWN;
        return new Details(
                article,
                !aside.among(List.of(id)).isEmpty(),
                tags.of(List.of(id)).getOrDefault(id, Set.of()),
                work(id),
                older(id),
                unmoved.all(id),
                releases.of(id),
                releases.unread(article.project()),
                article.blocks().stream()
                        .filter(block -> block.span() != null)
                        .map(block -> shown(article, block))
                        .toList(),
                cut ? source.substring(0, SHOWN) : source,
                size(raw, cut));
    }

    private static String size(byte @Nullable [] raw, boolean cut) {
        if (raw == null) return "Not here: the article came in as a record, which holds its text only.";
        return "%,d bytes%s.".formatted(raw.length, cut ? "; the first %,d characters are shown".formatted(SHOWN) : "");
    }

    private static ShownBlock shown(Article article, Block block) {
        var span = block.span();
        return new ShownBlock(block.kind().wire(), span == null ? "" : span.in(article.text()), "");
    }

    private List<OlderText> older(ArticleId id) {
        List<ArticleVersion> found = texts.versions(id);
        Map<AccountId, Person> people =
                accounts.findAll(found.stream().map(ArticleVersion::endedBy).collect(Collectors.toSet()));
        return found.stream()
                .map(one -> new OlderText(
                        one.version(),
                        LocalDate.ofInstant(one.endedAt(), ZoneOffset.UTC),
                        people.containsKey(one.endedBy())
                                ? people.get(one.endedBy()).displayName()
                                : "somebody"))
                .toList();
    }

    private List<Work> work(ArticleId id) {
        List<Assignment> given = assignments.of(List.of(id)).getOrDefault(id, List.of());
        Map<AccountId, Person> people =
                accounts.findAll(given.stream().map(Assignment::annotator).collect(Collectors.toSet()));
        List<Work> work = new ArrayList<>();
        for (Assignment one : given) {
            Person person = people.get(one.annotator());
            work.add(new Work(
                    person == null ? "somebody" : person.displayName(),
                    one.id(),
                    one.state().words()));
        }
        gold.find(id)
                .filter(sheet -> !sheet.labels().isEmpty())
                .ifPresent(sheet ->
                        work.add(new Work("Gold", null, sheet.sheet().state().words())));
        return work;
    }
}
