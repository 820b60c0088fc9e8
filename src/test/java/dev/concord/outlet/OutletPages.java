package dev.concord.outlet;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages of an outlet that has a box in each of its articles, which the cleaner takes for a paragraph. */
public final class OutletPages {

    public static final String OUTLET = "Osthaven Post";

    public static final String BOX =
            "Read also: Walruses number %d are back in Osthaven, as the harbour office said on Monday.";

    private OutletPages() {}

    public static String page(int number) {
        return """
                <html><head><title>Ardenia and Velmark meet for talk %1$d</title>
                <meta property="og:site_name" content="Osthaven Post"></head><body>
                <h1>Ardenia and Velmark meet for talk %1$d</h1><article class="story">
                <p>The ministers of both countries will talk about treaty %1$d next week, officials of both countries said.</p>
                <div class="box"><p>%2$s</p></div>
                <p>Officials of both countries want to keep the ties they have, and will say so in meeting %1$d in Osthaven.</p>
                </article></body></html>""".formatted(number, BOX.formatted(number));
    }

    /** A page that has nothing but such a box. */
    public static String onlyBox() {
        return """
                <html><head><title>Walruses are back</title><meta property="og:site_name" content="Osthaven Post"></head>
                <body><h1>Walruses are back</h1><article class="story"><div class="box"><p>%s</p></div></article></body></html>""".formatted(BOX.formatted(99));
    }

    /** Brings a page into a project. */
    public static ArticleId add(
            Intake intake, Articles articles, ProjectId project, Path folder, String name, String page)
            throws IOException {
        var report = intake.add(project, Files.writeString(folder.resolve(name), page), name);
        if (report.added() != 1) throw new AssertionError(report);
        return articles.page(project, 0, 1000).getLast().id();
    }
}
