package dev.concord.release;

import dev.concord.duplicate.Duplicates;
import dev.concord.record.ArticleRecord;
import dev.concord.shell.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the files of a release. */
@Component
class ReleaseWriter {

    static final String SCHEMA = "schema.json";
    static final String DIFF = "diff.json";

    /** Articles that are read and not yet written. */
    private static final int WAITING = 64;

    private final ReleaseLines lines;
    private final Pseudonyms pseudonyms;
    private final Duplicates duplicates;

    ReleaseWriter(ReleaseLines lines, Pseudonyms pseudonyms, Duplicates duplicates) {
        this.lines = lines;
        this.pseudonyms = pseudonyms;
        this.duplicates = duplicates;
    }

    /** What the files are made with. */
    private record Work(
            ReleaseFacts facts,
            Selection selection,
            ReleaseCounts counts,
            DiffTotals changes,
            AgreementPart agreement) {

        void add(ArticleRecord line) {
            counts.add(line);
            if (facts.before() == null) changes.first(line);
        }
    }

    /** What annotators are called in a release; made beforehand, for writing only reads. */
    UnaryOperator<String> names(ReleaseFacts facts) {
        return facts.recipe().pseudonyms() ? pseudonyms.of(facts.project().id()) : UnaryOperator.identity();
    }

    /**
     * @param names what annotators are called
     * @param progress told how many records are written
     * @throws Refusal if a line would break a promise of the format or leave the scheme
     */
    Written write(ReleaseFolder folder, ReleaseFacts facts, UnaryOperator<String> names, LongConsumer progress)
            throws IOException {
        Work work = new Work(
                facts,
                new Selection(facts.recipe(), names),
                new ReleaseCounts(),
                new DiffTotals(),
                new AgreementPart());
        List<ReleaseFile> files = new ArrayList<>(data(folder, work, progress));
        files.add(folder.write(SCHEMA, out -> text(out, facts.schema().json())));
        files.add(folder.write(DIFF, out -> diff(folder, work, names, out)));
        files.add(folder.write(ChangesText.NAME, out -> text(out, ChangesText.of(facts, work.changes))));
        files.add(folder.write(Chart.NAME, out -> text(out, Chart.of(facts, work.counts))));
        String agreement = work.agreement.text();
        files.add(folder.write(DatasetCard.NAME, out -> text(out, DatasetCard.of(facts, work.counts, agreement))));
        byte[] manifest = ReleaseManifest.json(facts, work.counts, files);
        return new Written(work.counts, files, folder.write(ReleaseManifest.NAME, out -> out.write(manifest)));
    }

    private List<ReleaseFile> data(ReleaseFolder folder, Work work, LongConsumer progress) throws IOException {
        Map<String, String> splits = splits(work, progress);
        try (DataFiles data = new DataFiles(
                        folder, work.facts.schema(), work.facts.recipe().formats());
                Behind<Selection.Chosen> writing =
                        new Behind<>("release", WAITING, chosen -> write(chosen, splits, data, work, progress))) {
            lines.each(work.facts.project().id(), article -> {
                Selection.Chosen chosen = work.selection.of(article);
                if (!chosen.records().isEmpty()) writing.give(chosen);
            });
            writing.done();
            return data.done();
        }
    }

    /** On a thread of its own, while the next articles are read. */
    private static void write(
            Selection.Chosen chosen, Map<String, String> splits, DataFiles data, Work work, LongConsumer progress)
            throws IOException {
        work.agreement.add(chosen.sheets());
        for (ArticleRecord record : chosen.records()) {
            ArticleRecord line = in(splits.get(record.id()), record);
            data.write(line);
            work.add(line);
            progress.accept(work.counts.records());
        }
    }

    private static ArticleRecord in(@Nullable String split, ArticleRecord record) {
        return split == null ? record : Selection.with(record, Objects.requireNonNull(record.labeller()), split);
    }

    /** Everything is read once before, for a story's split is known only when all of its articles are. */
    private Map<String, String> splits(Work work, LongConsumer progress) throws IOException {
        SplitPlan plan = work.facts.recipe().split();
        if (plan == null) return Map.of();
        Splits splits =
                new Splits(plan, duplicates.together(work.facts.project().id()));
        lines.each(work.facts.project().id(), article -> {
            progress.accept(0);
            List<ArticleRecord> records = work.selection.of(article).records();
            if (!records.isEmpty()) splits.add(records);
        });
        return splits.byArticle();
    }

    /** The old release's annotators under the new one's names; what is a pseudonym already stays one. */
    private static void diff(ReleaseFolder folder, Work work, UnaryOperator<String> names, OutputStream out)
            throws IOException {
        ReleaseFacts.Earlier before = work.facts.before();
        var old =
                new ReleaseDiff.Side(before == null ? null : before.number(), before == null ? null : before.folder());
        UnaryOperator<String> renamed =
                name -> name.equals(Selection.GOLD) || name.equals(Majority.LABELLER) || Pseudonyms.isOne(name)
                        ? name
                        : names.apply(name);
        var fresh = new ReleaseDiff.Side(work.facts.number(), folder.hidden());
        ReleaseDiff.write(old, fresh, renamed, work.changes, out);
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
