package dev.concord.catalogue.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.annotation.LabelsMoved;
import dev.concord.annotation.web.MovedSheetAnswer;
import dev.concord.catalogue.Mends;
import dev.concord.cleaning.BlockKind;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.shell.Refusal;
import dev.concord.text.CodePoints;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pieces of an article's source, and another text made of them; offsets in code points. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/corpus/articles/{key}/pieces")
@Needs(Scope.LEAD)
@Tag(name = "Mending", description = "Pieces of an article’s source, and another text made of them; labels move along.")
class MendController {

    private final Projects projects;
    private final Articles articles;
    private final Mends mends;
    private final CurrentAccount current;

    MendController(Projects projects, Articles articles, Mends mends, CurrentAccount current) {
        this.projects = projects;
        this.articles = articles;
        this.mends = mends;
        this.current = current;
    }

    record PieceAnswer(
            String kind,
            String reason,
            String text,
            @JsonProperty("raw_start") int rawStart,
            @JsonProperty("raw_end") int rawEnd) {}

    record PiecesAnswer(int version, boolean open, List<PieceAnswer> pieces) {}

    /**
     * One change to the pieces as the changes before it left them.
     *
     * @param change kind, split or join
     * @param piece counted from 0
     * @param at where to split, in code points of the piece
     */
    record Change(
            @JsonProperty("do") @Nullable String change,
            int piece,
            @Nullable String kind,
            @Nullable Integer at) {}

    /** @param lost how many labels may get lost, as the preview says; null where nobody labels the article */
    record Wanted(
            int version,
            @Nullable List<Change> changes,
            @Nullable Integer lost) {}

    /** @param lost how many labels of all sheets cannot move */
    record PreviewAnswer(int lost, List<MovedSheetAnswer> sheets) {}

    @Operation(summary = "Lists the pieces of an article’s source.")
    @GetMapping
    PiecesAnswer pieces(@PathVariable String slug, @PathVariable String key) {
        return answer(id(slug, key));
    }

    @Operation(summary = "Says what would become of labels if the changes made another text; nothing is changed.")
    @PostMapping("/preview")
    PreviewAnswer preview(@PathVariable String slug, @PathVariable String key, @RequestBody Wanted wanted) {
        ArticleId id = id(slug, key);
        List<LabelsMoved> sheets = mends.preview(id, wanted.version(), changed(id, wanted));
        return new PreviewAnswer(
                LabelsMoved.lost(sheets),
                sheets.stream().map(MovedSheetAnswer::of).toList());
    }

    @Operation(summary = "Makes the next version of an article’s text; labels that there are move along.")
    @PostMapping
    PiecesAnswer save(@PathVariable String slug, @PathVariable String key, @RequestBody Wanted wanted) {
        ArticleId id = id(slug, key);
        mends.save(id, wanted.version(), changed(id, wanted), current.id(), wanted.lost());
        return answer(id);
    }

    private Pieces changed(ArticleId id, Wanted wanted) {
        Pieces pieces = mends.of(id).pieces();
        List<Change> changes = wanted.changes() == null ? List.of() : wanted.changes();
        for (Change change : changes) pieces = changed(pieces, change);
        return pieces;
    }

    private static Pieces changed(Pieces pieces, Change change) {
        int i = change.piece();
        if (i < 0 || i >= pieces.size()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "piece: there is no piece %d; they are counted from 0 to %d.".formatted(i, pieces.size() - 1));
        }
        return switch (change.change() == null ? "" : change.change()) {
            case "kind" -> pieces.with(i, kind(change.kind()), Pieces.BY_HAND);
            case "join" -> pieces.join(i);
            case "split" -> {
                String text = pieces.text(i);
                int at = change.at() == null ? 0 : change.at();
                if (at <= 0 || at >= text.codePointCount(0, text.length()))
                    throw new Refusal(Refusal.Kind.INVALID, "at: a piece is split inside of it.");
                yield pieces.split(i, text.offsetByCodePoints(0, at));
            }
            default ->
                throw new Refusal(
                        Refusal.Kind.INVALID, "do: \"%s\" is none of kind, split, join.".formatted(change.change()));
        };
    }

    private static BlockKind kind(@Nullable String word) {
        return BlockKind.of(word == null ? "" : word)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID, "kind: \"%s\" is none of %s.".formatted(word, BlockKind.WORDS)));
    }

    private PiecesAnswer answer(ArticleId id) {
        var found = mends.of(id);
        CodePoints raw = CodePoints.of(found.source());
        Pieces pieces = found.pieces();
        return new PiecesAnswer(
                found.version(),
                found.free(),
                IntStream.range(0, pieces.size())
                        .mapToObj(i -> new PieceAnswer(
                                pieces.kind(i).word(),
                                pieces.reason(i),
                                pieces.text(i),
                                raw.fromUtf16(pieces.raw(i).start()),
                                raw.fromUtf16(pieces.raw(i).end())))
                        .toList());
    }

    private ArticleId id(String slug, String key) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return articles.find(project.id(), key)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "There is no article %s in this project.".formatted(key)));
    }
}
