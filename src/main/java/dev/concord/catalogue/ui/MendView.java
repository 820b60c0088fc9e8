package dev.concord.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.catalogue.Mends;
import dev.concord.catalogue.Mends.Mendable;
import dev.concord.cleaning.BlockKind;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a lead mends what cleaning made of a source, by keys or buttons. */
@Route("corpus/article/:article([0-9]{1,18})/mend")
@PageTitle("Mend the text · Concord")
@RolesAllowed("LEAD")
@CssImport("./styles/catalogue.css")
class MendView extends Main implements BeforeEnterObserver {

    private static final Map<String, BlockKind> KINDS = Map.of(
            "h", BlockKind.HEADLINE,
            "d", BlockKind.DEK,
            "b", BlockKind.BODY,
            "s", BlockKind.SUBHEAD,
            "c", BlockKind.CAPTION,
            "x", BlockKind.BOILERPLATE);

    final H1 title = new H1();
    final Paragraph about = new Paragraph();
    final Div tools = new Div();
    final SourcePane source = new SourcePane();
    final PieceList list = new PieceList(this::focused, this::key);
    final Button save = new Button("Save as the article’s text", click -> save());
    final Button rule = new Button("A rule for the outlet… (r)", click -> rule(this.at));
    final Button undo = new Button("Undo (z)", click -> undo());
    final Button anew = new Button("Clean anew", click -> anew());

    final Complaints complaints;

    private final transient Mends mends;
    private final transient Articles articles;
    private final transient CurrentAccount current;
    private final transient Deque<Pieces> before = new ArrayDeque<>();
    private transient @Nullable Mendable mended;
    private transient @Nullable Pieces now;
    private int at;
    private transient @Nullable Seam lastSeam;

    /**
     * Where a piece was joined with the next or split, if nothing was done since.
     *
     * @param cut where it was split, in code points; 0 where it was joined
     */
    private record Seam(int piece, int cut) {}

    MendView(Mends mends, Articles articles, CurrentAccount current, Complaints complaints) {
        this.complaints = complaints;
        this.mends = mends;
        this.articles = articles;
        this.current = current;
        addClassNames("page", "mend");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        tools.addClassNames("bar", "mend-tools");
        tools.add(
                tool("Headline", "h"),
                tool("Dek", "d"),
                tool("Body", "b"),
                tool("Sub-head", "s"),
                tool("Caption", "c"),
                tool("Leave out", "x"),
                tool("Split", "/"),
                tool("Join with next", "j"),
                rule,
                undo,
                anew,
                save);
        var panes = new Div(part("Source", source), part("Pieces", list));
        panes.setClassName("mend-panes");
        add(title, about, complaints, tools, panes);
    }

    private Button tool(String words, String key) {
        return new Button("%s (%s)".formatted(words, key), click -> key(at, key, -1));
    }

    private static Div part(String heading, Component content) {
        var part = new Div(new H2(heading), content);
        part.setClassName("article-part");
        return part;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new ArticleId(
                Long.parseLong(event.getRouteParameters().get("article").orElseThrow()));
        current.requireLead(articles.get(id).project());
        Mendable found = mends.of(id);
        mended = found;
        before.clear();
        title.setText("Mend “%s”".formatted(found.article().title()));
        about.removeAll();
        about.add(
                "Each piece says why it has its kind. Choose a piece and press a key: the text is made of headline, dek,"
                        + " body and sub-heads. Split cuts where you clicked, or else after the first sentence. What a piece is,"
                        + " or that you joined or split it, can become a rule for all articles of the outlet. ");
        if (!found.free())
            about.add(
                    "Somebody has opened this article to label it: labels move along, and before you save you see how. ");
        about.add(new Anchor("corpus/article/" + id.value(), "Back to the article"));
        complaints.show(found.article().project(), id);
        show(found.pieces());
    }

    private void show(Pieces pieces) {
        now = pieces;
        list.show(pieces);
        source.show(found().source(), pieces);
        undo.setEnabled(!before.isEmpty());
        save.setEnabled(!before.isEmpty());
    }

    private void focused(int piece) {
        if (piece < 0) return;
        at = piece;
        source.reveal(piece);
    }

    void key(int piece, String key, int caret) {
        Pieces old = Objects.requireNonNull(now);
        if (piece < 0 || piece >= old.size()) return;
        if (key.equals("z") || key.equals("r")) {
            if (key.equals("z")) undo();
            else rule(piece);
            return;
        }
        BlockKind kind = KINDS.get(key);
        Pieces changed = kind != null
                ? old.kind(piece) == kind ? old : old.with(piece, kind, Pieces.BY_HAND)
                : key.equals("j") ? old.join(piece) : old.split(piece, caret > 0 ? caret : sentence(old.text(piece)));
        if (changed == old) return;
        before.push(old);
        lastSeam = kind != null ? null : new Seam(piece, key.equals("j") ? 0 : characters(changed.text(piece)));
        show(changed);
        at = piece;
        list.focus(piece);
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Where the first sentence ends; 0 where it is the only one. */
    private static int sentence(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if ("。！？".indexOf(c) >= 0 || (".!?".indexOf(c) >= 0 && text.charAt(i + 1) == ' ')) return i + 1;
        }
        return 0;
    }

    private void undo() {
        if (before.isEmpty()) return;
        lastSeam = null;
        show(before.pop());
        list.focus(at);
    }

    /**
     * What the piece is becomes a rule, or that it was just joined or split; other changes would be lost on the way there.
     */
    private void rule(int piece) {
        Pieces pieces = Objects.requireNonNull(now);
        Article article = found().article();
        if (article.meta().outlet() == null) {
            Notices.failure("This article states no outlet, and a rule is for the articles of one.");
            return;
        }
        if (piece < 0 || piece >= pieces.size()) return;
        Seam seam = lastSeam != null && lastSeam.piece == piece ? lastSeam : null;
        String made = seam == null ? pieces.kind(piece).word() : seam.cut == 0 ? "joined" : "cut";
        Runnable go = () -> UI.getCurrent()
                .navigate(
                        "corpus/rules/new",
                        QueryParameters.simple(Map.of(
                                "article", String.valueOf(article.id().value()),
                                "at", String.valueOf(pieces.raw(piece).start()),
                                "kind", made,
                                "cut", String.valueOf(seam == null ? 0 : seam.cut))));
        if (before.size() > 1) new LeaveDialog(before.size() - 1, go).open();
        else go.run();
    }

    private void anew() {
        lastSeam = null;
        before.push(Objects.requireNonNull(now));
        show(mends.anew(found().article().id()));
    }

    private void save() {
        Mendable found = found();
        current.requireLead(found.article().project());
        try {
            if (found.free()) save(null);
            else
                new MovesDialog(
                                mends.preview(found.article().id(), found.version(), Objects.requireNonNull(now)),
                                this::move)
                        .open();
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
    }

    private void move(int lost) {
        try {
            save(lost);
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
    }

    private void save(@Nullable Integer lost) {
        ArticleId id = found().article().id();
        current.requireLead(found().article().project());
        mends.save(id, found().version(), Objects.requireNonNull(now), current.id(), lost);
        UI.getCurrent().navigate("corpus/article/" + id.value());
        Notices.success("The article has another text; the one before stays under its versions.");
    }

    private Mendable found() {
        return Objects.requireNonNull(mended);
    }
}
