package dev.concord.exchange;

import dev.concord.account.ProjectId;
import dev.concord.annotation.ImportedSheets;
import dev.concord.annotation.ImportedSheets.Incoming;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.SetAside;
import dev.concord.intake.Fault;
import dev.concord.record.ArticleRecord;
import dev.concord.scheme.Scheme;
import dev.concord.suggestion.Suggestions;
import dev.concord.text.CodePoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at files without writing: what is wrong in them, what is new, and which registry they were made with. */
final class LabelCheck {

    private static final int AT_ONCE = 200;

    private final Articles articles;
    private final SetAside aside;
    private final ImportedSheets sheets;
    private final Suggestions suggestions;
    private final LabelOrder order;
    private final ProjectId project;
    private final Scheme scheme;
    private final Labellers labellers;
    private final LabelReport report = new LabelReport();
    private final IntConsumer progress;
    private int read;

    /** What the files without a fault bring themselves. */
    private final Brought brought = new Brought();

    /** Texts by article, whose sheets, and the registry they were made with. */
    private static final class Brought {
        final Map<String, Integer> texts = new HashMap<>();
        final Set<String> sheets = new HashSet<>();
        final RegistryPlan registry = new RegistryPlan();

        void addAll(Brought more) {
            texts.putAll(more.texts);
            sheets.addAll(more.sheets);
            registry.addAll(more.registry);
        }
    }

    private Brought now = new Brought();

    LabelCheck(
            Articles articles,
            SetAside aside,
            ImportedSheets sheets,
            Suggestions suggestions,
            LabelOrder order,
            Scheme scheme,
            Labellers labellers,
            IntConsumer progress) {
        this.articles = articles;
        this.aside = aside;
        this.sheets = sheets;
        this.suggestions = suggestions;
        this.order = order;
        this.project = order.project();
        this.scheme = scheme;
        this.labellers = labellers;
        this.progress = progress;
    }

    LabelReport report() {
        return report;
    }

    RegistryPlan registry() {
        return brought.registry;
    }

    /** Gives whether all of the file can come in. */
    boolean file(LabelFile file) {
        LabelReport.FileReport counts = report.file(file.name());
        now = new Brought();
        List<Line> waiting = new ArrayList<>();
        Reading.of(file, new LabelFile.Taker() {
            @Override
            public void record(int line, ArticleRecord record) {
                progress.accept(++read);
                waiting.add(new Line(line, record));
                if (waiting.size() >= AT_ONCE) lines(file.name(), counts, waiting);
            }

            @Override
            public void fault(Fault fault) {
                report.fault(counts, fault);
            }

            @Override
            public void unmapped(String what) {
                counts.countUnmapped(what);
            }

            @Override
            public void found(FoundName name) {
                counts.countName(name);
            }
        });
        lines(file.name(), counts, waiting);
        if (counts.faults() > 0) return false;
        brought.addAll(now);
        return true;
    }

    private record Line(int number, ArticleRecord record) {}

    private void lines(String name, LabelReport.FileReport counts, List<Line> waiting) {
        Map<String, Article> here = articles.byKeys(
                project, waiting.stream().map(line -> line.record.id()).collect(Collectors.toSet()));
        List<Line> good = new ArrayList<>();
        for (Line line : waiting) {
            String labeller = line.record.labeller();
            counts.countRecord(labeller);
            String wrong = objection(line.record, here.get(line.record.id()));
            if (wrong == null) {
                good.add(line);
                // whoever only a model names is not let into the registry
                if (!isProposal(line.record)) now.registry.add(line.record);
                boolean known = brought.texts.containsKey(line.record.id()) || here.containsKey(line.record.id());
                if (now.texts.put(line.record.id(), line.record.text().hashCode()) == null && !known)
                    counts.countArticle();
            } else {
                fault(name, counts, line, wrong);
            }
        }
        known(name, counts, good, here);
        waiting.clear();
    }

    private void fault(String name, LabelReport.FileReport counts, Line line, String wrong) {
        OptionalInt number = line.number == 0 ? OptionalInt.empty() : OptionalInt.of(line.number);
        report.fault(counts, new Fault(name, number, "article %s: %s".formatted(line.record.id(), wrong)));
    }

    private @Nullable String objection(ArticleRecord record, @Nullable Article here) {
        Integer twin = now.texts.getOrDefault(record.id(), brought.texts.get(record.id()));
        if (here != null && !here.text().equals(record.text())) {
            return "the project has this article with another text%s, so that places in it differ."
                    .formatted(difference(here.text(), record.text()));
        }
        if (twin != null && twin != record.text().hashCode()) return "stands here twice, with two texts.";
        String labeller = record.labeller();
        if (labeller == null) return null;
        String sheet = record.id() + " " + labellers.renamed(labeller);
        if (brought.sheets.contains(sheet) || !now.sheets.add(sheet)) {
            return "stands here twice with labels of %s.".formatted(labellers.renamed(labeller));
        }
        String whose = labellers.objection(labeller);
        if (whose != null) return whose;
        for (ArticleRecord.Speaker speaker : record.speakers()) {
            if (speaker.side() != null && !scheme.hasParty(speaker.side())) {
                return "speaker “%s”: “%s” is none of the project's two parties."
                        .formatted(speaker.id(), speaker.side());
            }
        }
        Set<String> speakers =
                record.speakers().stream().map(ArticleRecord.Speaker::id).collect(Collectors.toSet());
        return ImportedSheets.objection(record, scheme, speakers::contains).orElse(null);
    }

    private static String difference(String here, String there) {
        int at = 0;
        while (at < Math.min(here.length(), there.length()) && here.charAt(at) == there.charAt(at)) at++;
        return " (from character %d)".formatted(here.codePointCount(0, at));
    }

    private void known(String name, LabelReport.FileReport counts, List<Line> good, Map<String, Article> here) {
        proposals(counts, good, here);
        List<Line> labelled = good.stream()
                .filter(line -> line.record.labeller() != null && !isProposal(line.record))
                .toList();
        List<Incoming> incoming = labelled.stream()
                .map(line -> {
                    Article article = here.get(line.record.id());
                    String labeller = labellers.renamed(String.valueOf(line.record.labeller()));
                    return new Incoming(article == null ? absent(line.record) : article, labeller, null, line.record);
                })
                .toList();
        List<ImportedSheets.Result> results = sheets.look(incoming);
        Set<ArticleId> setAside =
                aside.among(here.values().stream().map(Article::id).toList());
        for (int i = 0; i < results.size(); i++) {
            Incoming one = incoming.get(i);
            String wrong = switch (results.get(i)) {
                case KNOWN -> null;
                case ADDED ->
                    setAside.contains(one.article().id())
                            ? "is set aside here; take it back into work, or leave its labels out."
                            : null;
                case DIFFERS ->
                    "%s has labelled it here already, and otherwise; that stays as it is.".formatted(one.labeller());
            };
            if (wrong != null) {
                fault(name, counts, labelled.get(i), wrong);
            } else if (results.get(i) == ImportedSheets.Result.ADDED) {
                counts.countSheet();
            } else {
                counts.countKnown();
            }
        }
    }

    private boolean isProposal(ArticleRecord record) {
        return record.labeller() != null && order.isSuggestion(record.labeller());
    }

    private void proposals(LabelReport.FileReport counts, List<Line> good, Map<String, Article> here) {
        List<Suggestions.Incoming> proposals = good.stream()
                .filter(line -> isProposal(line.record))
                .map(line -> Proposals.of(
                        line.record,
                        here.getOrDefault(line.record.id(), absent(line.record)).id(),
                        labellers.renamed(String.valueOf(line.record.labeller()))))
                .toList();
        for (boolean known : suggestions.knows(proposals)) {
            if (known) counts.countKnown();
            else counts.countProposal();
        }
    }

    /** No article has that number, so that no sheet is found. */
    private Article absent(ArticleRecord record) {
        return new Article(new ArticleId(0), project, record.id(), 1, "", CodePoints.of(""), List.of(), record.meta());
    }
}
