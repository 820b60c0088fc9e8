package dev.concord.adjudication;

import dev.concord.adjudication.LabelValue.OfMention;
import dev.concord.adjudication.LabelValue.OfQuote;
import dev.concord.adjudication.LabelValue.OfSentiment;
import dev.concord.adjudication.LabelValue.OfTopics;
import dev.concord.corpus.Article;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.record.Surface;
import dev.concord.scheme.GuidelineDraft;
import dev.concord.scheme.GuidelineDrafts;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Refusal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes of a decision an example in the guideline's draft. */
@Service
@Transactional
public class Examples {

    private static final int AROUND = 120;
    private static final int MOST_QUOTED = 600;

    private final Cases cases;
    private final Articles articles;
    private final Projects projects;
    private final Schemes schemes;
    private final GuidelineDrafts drafts;

    Examples(Cases cases, Articles articles, Projects projects, Schemes schemes, GuidelineDrafts drafts) {
        this.cases = cases;
        this.articles = articles;
        this.projects = projects;
        this.schemes = schemes;
        this.drafts = drafts;
    }

    /**
     * Adds the decision that stands to the draft of the project's next guideline; a case that is in it already is
     * replaced.
     *
     * @throws CaseRefused while the case is undecided
     */
    public GuidelineDraft add(CaseId id) {
        Case one = cases.get(id);
        List<LabelValue> gold = one.gold();
        if (gold == null) {
            throw new CaseRefused(Kind.CONFLICT, "Decide this case first, then it can become an example.");
        }
        Project project = projects.get(one.project());
        String link = "cases/%d".formatted(id.value());
        return drafts.addExample(project.scheme(), link, text(one, gold, articles.get(one.article()), project, link));
    }

    private String text(Case one, List<LabelValue> gold, Article article, Project project, String link) {
        Scheme scheme = schemes.get(project.scheme());
        Past decision = one.history().stream()
                .filter(past -> past.undoneAt() == null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add("### %s: %s".formatted(title(one), plain(article.title())));
        lines.add("");
        if (!one.layer().whole()) {
            lines.add("> " + passage(one, article.text()));
            lines.add("");
        }
        lines.add("**Decision:** " + says(gold, scheme));
        String why = why(decision);
        if (!why.isEmpty()) lines.add("**Why:** " + why);
        lines.add("[The case](%s)".formatted(link));
        return String.join("\n", lines).replace("\n**Why", "  \n**Why").replace("\n[The case]", "  \n[The case]");
    }

    private static String title(Case one) {
        String kinds = one.kinds().stream().map(CaseKind::wire).collect(Collectors.joining(", "));
        String layer = switch (one.layer()) {
            case QUOTES -> "Quote";
            case MENTIONS -> "Mention";
            case SENTIMENT -> "Sentiment of the article";
            case TOPICS -> "Topics of the article";
        };
        return kinds.isEmpty() || one.layer().whole() ? layer : "%s (%s)".formatted(layer, kinds);
    }

    /** The words of the case with some around them, cut at words. */
    private static String passage(Case one, String text) {
        int from = one.start() <= AROUND ? 0 : text.indexOf(' ', one.start() - AROUND) + 1;
        if (from == 0 || from > one.start()) from = one.start() <= AROUND ? 0 : one.start();
        int end = Math.min(one.end(), one.start() + MOST_QUOTED);
        int to = end + AROUND >= text.length() ? text.length() : text.lastIndexOf(' ', end + AROUND);
        String words = text.substring(from, Math.max(to, end));
        return plain((from > 0 ? "… " : "") + words + (to < text.length() ? " …" : ""));
    }

    /** On one line, and without anything that Markdown would read. */
    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
    }

    private static String why(Past decision) {
        String reason = decision.reason() == null
                ? ""
                : Reason.byCode(decision.reason()).map(Reason::words).orElse("") + ".";
        String note = decision.note() == null ? "" : plain(decision.note());
        return (reason + " " + note).strip();
    }

    private static String says(List<LabelValue> gold, Scheme scheme) {
        return gold.isEmpty()
                ? "nothing is labelled here."
                : gold.stream().map(value -> says(value, scheme)).collect(Collectors.joining("; ")) + ".";
    }

    private static String says(LabelValue value, Scheme scheme) {
        return switch (value) {
            case OfMention mention ->
                "mention “%s”, %s".formatted(plain(mention.surface().text()), speaker(mention.speaker()));
            case OfSentiment sentiment -> grade(sentiment.sentiment().value(), scheme);
            case OfTopics topics -> topics(topics.topics(), scheme);
            case OfQuote quote -> says(quote, scheme);
        };
    }

    private static String says(OfQuote quote, Scheme scheme) {
        List<String> parts = new ArrayList<>();
        parts.add("%s quote “%s”"
                .formatted(
                        quote.type().name().toLowerCase(Locale.ROOT),
                        quote.content().stream()
                                .map(Surface::text)
                                .map(Examples::plain)
                                .collect(Collectors.joining(" … "))));
        if (quote.source() != null) {
            parts.add("source “%s” (%s)"
                    .formatted(
                            plain(quote.source().surface().text()),
                            speaker(quote.source().speaker())));
        }
        if (quote.cue() != null)
            parts.add("cue “%s”".formatted(plain(quote.cue().text())));
        if (quote.sentiment() != null) parts.add("sentiment " + grade(quote.sentiment(), scheme));
        if (!quote.topics().isEmpty()) parts.add("topics " + topics(quote.topics(), scheme));
        return String.join(", ", parts);
    }

    private static String speaker(@Nullable String slug) {
        return slug == null ? "no speaker" : "speaker " + plain(slug);
    }

    private static String grade(@Nullable Integer value, Scheme scheme) {
        return scheme.grade(value).map(Scheme.Grade::name).orElse(String.valueOf(value));
    }

    private static String topics(List<String> topics, Scheme scheme) {
        if (topics.isEmpty()) return "no topic";
        return scheme.topics().stream()
                .filter(topic -> topics.contains(topic.id()))
                .map(Scheme.Topic::name)
                .collect(Collectors.joining(", "));
    }
}
