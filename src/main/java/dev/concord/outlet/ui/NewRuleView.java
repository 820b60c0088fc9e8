package dev.concord.outlet.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.cleaning.CleaningFault;
import dev.concord.cleaning.Making;
import dev.concord.cleaning.PieceRule;
import dev.concord.cleaning.Pieces;
import dev.concord.cleaning.Sign;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.intake.ArticlePieces;
import dev.concord.outlet.Likely;
import dev.concord.outlet.Trials;
import dev.concord.shell.Background;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where what a lead says of one piece becomes a rule: by what such pieces are known, with how many articles have one. */
@Route("corpus/rules/new")
@PageTitle("A rule for an outlet · Concord")
@RolesAllowed("LEAD")
@CssImport("./styles/catalogue.css")
@CssImport("./styles/outlet.css")
class NewRuleView extends Main implements BeforeEnterObserver {

    final H1 title = new H1();
    final Div piece = new Div();
    final Select<Making> making = new Select<>();
    final RadioButtonGroup<Likely.Counted> likely = new RadioButtonGroup<>();
    final Select<Sign> sign = new Select<>();
    final TextField what = new TextField("What");
    final Paragraph count = new Paragraph();
    final Button attempt = new Button("Try on all articles", click -> make());
    final Anchor back = new Anchor("", "Back to the article");
    CompletableFuture<Void> going = CompletableFuture.completedFuture(null);

    private final transient Articles articles;
    private final transient ArticlePieces pieces;
    private final transient Likely likelies;
    private final transient Trials trials;
    private final transient CurrentAccount current;
    private transient @Nullable Article article;
    private String outlet = "";
    private int at;
    private int cut;
    private boolean reading;

    NewRuleView(Articles articles, ArticlePieces pieces, Likely likelies, Trials trials, CurrentAccount current) {
        this.articles = articles;
        this.pieces = pieces;
        this.likelies = likelies;
        this.trials = trials;
        this.current = current;
        addClassNames("page", "rules");
        piece.setClassName("rule-piece");
        making.setLabel("Such a piece is");
        making.setItems(Making.values());
        making.setItemLabelGenerator(RuleWords::making);
        making.addClassName("rule-kind");
        making.addValueChangeListener(change -> {
            if (!reading) offer();
        });
        likely.setLabel("It is known again because");
        likely.addClassName("rule-likely");
        likely.setItemLabelGenerator(one -> one.rule().words() + " – " + RuleWords.counted(one));
        likely.addValueChangeListener(change -> take(change.getValue()));
        sign.setLabel("Or in other words");
        sign.setItems(Sign.values());
        sign.setItemLabelGenerator(Sign::words);
        sign.addValueChangeListener(change -> count());
        what.setMaxLength(PieceRule.LONGEST);
        what.setValueChangeMode(ValueChangeMode.LAZY);
        what.setHelperText("Words, in any case; or an element as style sheets name it: div.note, div#story > p");
        what.setClassName("rule-what");
        what.addValueChangeListener(change -> count());
        count.getElement().setAttribute("role", "status");
        attempt.addThemeVariants(ButtonVariant.PRIMARY);
        var words = new Div(sign, what);
        words.setClassName("bar");
        var end = new Div(back, attempt);
        end.setClassName("bar");
        var form = new Div(making, likely, words, count, end);
        form.setClassName("rule-form");
        add(title, about(), piece, form);
    }

    private static Paragraph about() {
        var about = new Paragraph("Nothing is changed yet: you see first what becomes of each article and its labels.");
        about.setClassName("about");
        return about;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var id = new ArticleId(number(asked.getSingleParameter("article").orElse("")));
        Article found = articles.get(id);
        current.requireLead(found.project());
        article = found;
        Pieces all = pieces.present(found);
        at = at(all, number(asked.getSingleParameter("at").orElse("")));
        outlet = found.meta().outlet() == null ? "" : found.meta().outlet();
        if (outlet.isEmpty())
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "This article states no outlet, and a rule is for the articles of one.");
        title.setText("A rule for " + outlet);
        back.setHref("corpus/article/%d/mend".formatted(id.value()));
        piece.setText(all.text(at));
        reading = true;
        making.setValue(Making.of(asked.getSingleParameter("kind").orElse("")).orElse(Making.of(all.kind(at))));
        cut = asked.getSingleParameter("cut")
                .map(NewRuleView::number)
                .orElse(0L)
                .intValue();
        reading = false;
        offer();
    }

    private static long number(String digits) {
        if (!digits.matches("\\d{1,18}"))
            throw new Refusal(Refusal.Kind.NOT_FOUND, "This address names no piece. Choose one where you mend a text.");
        return Long.parseLong(digits);
    }

    /** The piece that begins there in the source or, where it was split since, the one before. */
    private static int at(Pieces all, long raw) {
        int found = 0;
        for (int i = 0; i < all.size(); i++) if (all.raw(i).start() <= raw) found = i;
        return found;
    }

    private void offer() {
        ArticleId id = found().id();
        int number = at;
        Making wanted = making.getValue();
        int where = wanted == Making.CUT ? cut : 0;
        going = Background.soon(
                () -> likelies.of(id, number, wanted, where),
                () -> count.setText("Looking at the articles of %s…".formatted(outlet)),
                this::offer);
    }

    private void offer(@Nullable List<Likely.Counted> rules) {
        if (rules == null) return;
        likely.setItems(rules);
        likely.setHelperText("Counted in the newest articles of %s (%,d were looked at); trying looks at all of them."
                .formatted(outlet, rules.isEmpty() ? 0 : rules.getFirst().looked()));
        if (!rules.isEmpty()) likely.setValue(rules.getFirst());
    }

    private void take(Likely.@Nullable Counted one) {
        if (one == null) return;
        reading = true;
        sign.setValue(one.rule().sign());
        what.setValue(one.rule().what());
        reading = false;
        show(one);
    }

    /** What was typed is a rule of its own; the offers stay. */
    private void count() {
        if (reading || sign.isEmpty() || what.isEmpty()) return;
        try {
            PieceRule rule = rule();
            Likely.@Nullable Counted chosen = likely.getValue();
            if (chosen != null && !chosen.rule().equals(rule)) likely.clear();
            show(likelies.count(found().project(), outlet, rule));
        } catch (CleaningFault fault) {
            what.setInvalid(true);
            what.setErrorMessage(fault.getMessage());
            attempt.setEnabled(false);
        }
    }

    private PieceRule rule() {
        return new PieceRule(sign.getValue(), what.getValue(), making.getValue());
    }

    private void show(Likely.Counted one) {
        what.setInvalid(false);
        attempt.setEnabled(true);
        count.removeAll();
        count.add(new Span(RuleWords.rule(one.rule())), new Span(": " + RuleWords.counted(one) + "."));
    }

    private void make() {
        Article now = found();
        current.requireLead(now.project());
        try {
            var made = trials.make(now.project(), outlet, rule(), current.id());
            UI.getCurrent().navigate("corpus/rules/" + made.id());
        } catch (CleaningFault fault) {
            Notices.failure(String.valueOf(fault.getMessage()));
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
    }

    private Article found() {
        return Objects.requireNonNull(article);
    }
}
