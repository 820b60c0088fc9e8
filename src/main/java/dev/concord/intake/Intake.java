package dev.concord.intake;

import dev.concord.account.ProjectId;
import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.CleanArticle;
import dev.concord.cleaning.CleaningFault;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewArticle;
import dev.concord.record.ArticleRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Takes articles into projects. Each is its own transaction: a faulty one stops no other and leaves nothing behind. */
@Service
public class Intake {

    private final Articles articles;

    Intake(Articles articles) {
        this.articles = articles;
    }

    /**
     * Adds the articles found under a path.
     *
     * @param path a .txt, .html or .htm file, a zip of such files, or a folder with all below it
     * @param name of the path in records and in the report
     */
    public IntakeReport add(ProjectId project, Path path, String name) {
        var tally = new Tally(project);
        new Sources(tally, tally.faults::add).read(path, name);
        return new IntakeReport(tally.added, tally.known, tally.faults);
    }

    private final class Tally implements Consumer<Source> {

        private final ProjectId project;
        private final List<Fault> faults = new ArrayList<>();
        private int added;
        private int known;

        Tally(ProjectId project) {
            this.project = project;
        }

        @Override
        public void accept(Source source) {
            try {
                if (articles.add(project, article(source)).isPresent()) added++;
                else known++;
            } catch (CleaningFault fault) {
                faults.add(new Fault(source.name(), fault.line(), String.valueOf(fault.getMessage())));
            }
        }
    }

    private static NewArticle article(Source source) {
        CleanArticle clean = ArticleCleaner.clean(source.raw(), source.name());
        ArticleRecord record = CleanedRecord.of(clean);
        return new NewArticle(
                record.id(), source.raw(), record.text(), clean.map().runs(), record.blocks(), record.meta());
    }
}
