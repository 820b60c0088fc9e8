package dev.concord.bench;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.annotation.Change;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Operations;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.Assignments;
import dev.concord.cleaning.ArticleCleaner;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewArticle;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.intake.Intake;
import dev.concord.record.ArticleRecord;
import dev.concord.record.BlockKind;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import dev.concord.text.TextSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Articles of any length with any number of labels, given to one annotator. */
final class LongArticles {

    static final String ANNOTATOR = "bench";
    static final String PASSWORD = "correct horse battery";

    private static final Pattern WORD = Pattern.compile("[\\p{L}’-]+");
    private static final List<String> PARAGRAPHS = List.of(
            "\"We are actively calling for carrying out additional efforts to bring bilateral relations to an absolutely new"
                    + " level - the level of trust, genuine partnership, including partnership in foreign policy affairs,\" Lavrov"
                    + " said. \"Reserves, especially in economic, investment sphere are truly inexhaustible.\"",
            "The Russian foreign minister noted that over the past years Russian-Japanese relations have gained a good pace and"
                    + " have been developing in a whole number of areas. Contacts between the heads of foreign and defense"
                    + " ministries and contacts at the level of security councils are held on a regular basis, Lavrov said.",
            "Tokyo expects Russian President Vladimir Putin to visit Japan in June, Foreign Minister Taro Kono said.",
            "\"As for the Japanese-Russian bilateral year, which has already reached a turning point, it has contributed to"
                    + " strengthening cultural and humanitarian ties at various levels,\" Taro Kono added.");

    private final ApplicationContext context;
    private final Project project;
    private final AccountId annotator;

    LongArticles(ApplicationContext context) {
        this.context = context;
        Schemes schemes = context.getBean(Schemes.class);
        var scheme = schemes.create(Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan")));
        schemes.publishGuideline(scheme, "# How to label");
        project = context.getBean(Projects.class).create("Bench", scheme);
        annotator = context.getBean(Accounts.class).create(ANNOTATOR, "Bench", PASSWORD, false);
        context.getBean(Memberships.class).join(annotator, project.id(), Role.ANNOTATOR);
    }

    /** A sheet and where it is opened. */
    record Opened(SheetId sheet, AssignmentId assignment) {

        String path() {
            return "/work/" + assignment.value();
        }
    }

    Opened make(int words, int labels) {
        StringBuilder text =
                new StringBuilder("Russia calls for increased efforts to bring ties with Japan to new level");
        List<ArticleRecord.Block> blocks = new ArrayList<>();
        blocks.add(block(BlockKind.HEADLINE, 0, text.length()));
        for (int i = 0, count = 12; count < words; i++) {
            String paragraph = PARAGRAPHS.get(i % PARAGRAPHS.size());
            int start = text.append("\n\n").length();
            text.append(paragraph);
            blocks.add(block(BlockKind.BODY, start, text.length()));
            count += paragraph.split(" ").length;
        }
        Opened opened = give(text.toString(), blocks);
        label(opened.sheet(), text.toString(), labels);
        return opened;
    }

    /** One of the seed articles, as the project would take it in. */
    Opened seed(String number) throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            Path file = seeds.filter(path -> path.getFileName().toString().startsWith(number + "_"))
                    .findFirst()
                    .orElseThrow();
            context.getBean(Intake.class).add(project.id(), file, file.toString());
            String key = ArticleCleaner.id(Files.readAllBytes(file));
            return give(context.getBean(Articles.class).find(project.id(), key).orElseThrow());
        }
    }

    private static ArticleRecord.Block block(BlockKind kind, int start, int end) {
        return new ArticleRecord.Block(kind, new TextSpan(start, end), start, end);
    }

    private Opened give(String text, List<ArticleRecord.Block> blocks) {
        String key = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        var meta = new ArticleRecord.Meta(
                "Bench " + text.length(),
                null,
                "TASS",
                null,
                null,
                null,
                "en",
                null,
                key + ".txt",
                "0".repeat(64),
                "1",
                null);
        ArticleId article = context.getBean(Articles.class)
                .add(
                        project.id(),
                        new NewArticle(
                                key, text.getBytes(StandardCharsets.UTF_8), text, new int[] {0, 0, 1}, blocks, meta))
                .orElseThrow();
        return give(article);
    }

    private Opened give(ArticleId article) {
        Assignments assignments = context.getBean(Assignments.class);
        assignments.assign(project.id(), List.of(article), List.of(annotator));
        AssignmentId given = assignments.find(article, annotator).orElseThrow().id();
        return new Opened(context.getBean(Sheets.class).open(given), given);
    }

    /** Mentions and quotes by turns, at equal distances over the whole text; each quote comes from the mention before. */
    private void label(SheetId sheet, String text, int labels) {
        List<TextSpan> words = WORD.matcher(text)
                .results()
                .map((MatchResult word) -> new TextSpan(word.start(), word.end()))
                .toList();
        double step = (double) words.size() / labels;
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < labels; i++) {
            int from = (int) (i * step);
            TextSpan first = words.get(from);
            Change change = i % 2 == 0
                    ? new Change.PutMention(new ArticleRecord.Mention("m" + i, Surface.of(text, first), null))
                    : new Change.PutQuote(quote(i, text, first, words.get(lastOf(words, text, from, step))));
            operations.add(new Operation(UUID.randomUUID(), change));
        }
        for (int i = 0; i < operations.size(); i += Operations.MOST_PER_CALL)
            context.getBean(Operations.class)
                    .apply(
                            sheet,
                            annotator,
                            operations.subList(i, Math.min(operations.size(), i + Operations.MOST_PER_CALL)));
    }

    /** A quote goes on for half the way to the next label, at most twenty words, and never over the end of a paragraph. */
    private static int lastOf(List<TextSpan> words, String text, int from, double step) {
        int last = Math.min(words.size() - 1, from + (int) Math.clamp(step / 2, 1, 20));
        int end = text.indexOf("\n\n", words.get(from).start());
        while (end >= 0 && words.get(last).end() > end) last--;
        return Math.max(from, last);
    }

    private static ArticleRecord.Quote quote(int i, String text, TextSpan first, TextSpan last) {
        return new ArticleRecord.Quote(
                "q" + i,
                QuoteType.INDIRECT,
                List.of(Surface.of(text, new TextSpan(first.start(), last.end()))),
                null,
                "m" + (i - 1),
                null,
                1,
                List.of(),
                null);
    }
}
