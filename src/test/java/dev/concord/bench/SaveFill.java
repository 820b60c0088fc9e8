package dev.concord.bench;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.annotation.Change;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Operations;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewArticle;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.record.ArticleRecord;
import dev.concord.record.BlockKind;
import dev.concord.record.Surface;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import dev.concord.text.TextSpan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/**
 * People with a sheet and a token each, and two sheets of the first of them: a news item as long as the seeds are, and a
 * long one with many labels.
 */
record SaveFill(List<Labeller> clients, SheetId small, SheetId large, long operations) {

    private static final int SHORT = 250;
    private static final int LONG = 50_000;
    private static final int LABELS = 10_000;

    /** Somebody who labels. */
    record Labeller(SheetId sheet, String token) {}

    static SaveFill of(ApplicationContext context, int people) {
        var schemes = context.getBean(Schemes.class);
        var scheme = schemes.create(Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan")));
        schemes.publishGuideline(scheme, "# How to label");
        Project project = context.getBean(Projects.class).create("Saving", scheme);
        ArticleId article = article(context, project, "a", SHORT);
        List<Labeller> clients = new ArrayList<>();
        AccountId first = null;
        for (int i = 0; i < people; i++) {
            AccountId account =
                    context.getBean(Accounts.class).create("labeller" + i, "Labeller", "correct horse battery", false);
            if (first == null) first = account;
            context.getBean(Memberships.class).join(account, project.id(), Role.ANNOTATOR);
            clients.add(new Labeller(
                    sheet(context, project, article, account),
                    context.getBean(Tokens.class).create(account, Scope.ANNOTATE, Duration.ofDays(1))));
        }
        if (first == null) throw new IllegalArgumentException("Nobody labels.");
        SheetId small = sheet(context, project, article(context, project, "b", SHORT), first);
        SheetId large = sheet(context, project, article(context, project, "c", LONG), first);
        label(context, large, first);
        return new SaveFill(clients, small, large, LABELS);
    }

    String words(boolean large) {
        return large ? "%,d words with %,d labels".formatted(LONG, LABELS) : "%,d words with none".formatted(SHORT);
    }

    private static SheetId sheet(ApplicationContext context, Project project, ArticleId article, AccountId account) {
        var assignments = context.getBean(Assignments.class);
        assignments.assign(project.id(), List.of(article), List.of(account));
        return context.getBean(Sheets.class)
                .open(assignments.find(article, account).orElseThrow().id());
    }

    private static String text(int words) {
        return IntStream.range(0, words).mapToObj(i -> "word" + i % 10).collect(Collectors.joining(" "));
    }

    private static ArticleId article(ApplicationContext context, Project project, String key, int words) {
        String text = text(words);
        var meta = new ArticleRecord.Meta(
                "Headline", null, "TASS", null, null, null, "en", null, "bench.txt", "0".repeat(64), "1", null);
        var block = new ArticleRecord.Block(BlockKind.BODY, new TextSpan(0, text.length()), 0, text.length());
        return context.getBean(Articles.class)
                .add(
                        project.id(),
                        new NewArticle(
                                key.repeat(16),
                                text.getBytes(StandardCharsets.UTF_8),
                                text,
                                new int[] {0, 0, 1},
                                List.of(block),
                                meta))
                .orElseThrow();
    }

    private static void label(ApplicationContext context, SheetId sheet, AccountId by) {
        String text = text(LONG);
        for (int from = 0; from < LABELS; from += Operations.MOST_PER_CALL) {
            context.getBean(Operations.class)
                    .apply(
                            sheet,
                            by,
                            IntStream.range(from, from + Operations.MOST_PER_CALL)
                                    .mapToObj(i -> operation(text, i))
                                    .toList());
        }
    }

    private static Operation operation(String text, int i) {
        var surface = Surface.of(text, new TextSpan(i * 6, i * 6 + 5));
        return new Operation(
                UUID.randomUUID(), new Change.PutMention(new ArticleRecord.Mention("m" + i, surface, null)));
    }
}
