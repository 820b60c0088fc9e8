package dev.concord.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Person;
import dev.concord.account.Token;
import dev.concord.account.TokenDoor;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens with which programs speak for whoever looks; administrators may look at everybody's. */
@Route("tokens")
@PageTitle("Access tokens · Concord")
@PermitAll
class TokensView extends Main {

    final Grid<Token> grid = new Grid<>();
    final Button make = new Button("New token");
    final Checkbox everybody = new Checkbox("Everybody’s");

    private final transient TokenDoor tokens;
    private final transient Accounts accounts;
    private final transient Clock clock;
    private transient Map<AccountId, Person> owners = Map.of();

    TokensView(TokenDoor tokens, Accounts accounts, CurrentAccount current, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
        addClassNames("page", "tokens");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> new NewTokenDialog(tokens, this::refresh).open());
        everybody.setVisible(current.person().administrator());
        everybody.addValueChangeListener(change -> refresh());
        var bar = new Div(everybody, make);
        bar.setClassName("bar");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        addColumns();
        grid.setEmptyStateText("No token yet. “New token” makes one for a program.");
        grid.setItems(query -> page(query.getPage(), query.getPageSize()).stream(), query ->
                (int) tokens.count(everybody.getValue()));
        add(new H1("Access tokens"), about(), bar, grid);
    }

    private static Component about() {
        var docs = new Anchor("api/docs", "what it offers");
        docs.setRouterIgnore(true);
        return new Paragraph(
                new Span("A program that speaks to Concord for you sends a token: here is "),
                docs,
                new Span(". It never may more than you may yourself."));
    }

    private void addColumns() {
        grid.addColumn(LitRenderer.<Token>of("""
                                <div>${item.name}</div><div class="about">${item.about}</div>
                                <div class="about">${item.used}</div>""")
                        .withProperty("name", TokensView::title)
                        .withProperty("about", this::about)
                        .withProperty("used", one -> used(one.lastUsed())))
                .setHeader("Token")
                .setWidth("min(16rem, 52vw)")
                .setFlexGrow(1);
        grid.addComponentColumn(this::action).setAutoWidth(true).setFlexGrow(0);
    }

    private static String title(Token one) {
        return one.name().isEmpty() ? "Token %d".formatted(one.id()) : one.name();
    }

    private String about(Token one) {
        Person owner = everybody.getValue() ? owners.get(one.account()) : null;
        return "%s, %s%s"
                .formatted(one.scope().word(), standing(one), owner == null ? "" : ", of " + owner.displayName());
    }

    private String standing(Token one) {
        return switch (one.stateAt(clock.instant())) {
            case WITHDRAWN -> "withdrawn " + moment(one.withdrawn());
            case ENDED -> "ended " + moment(one.expires());
            case WORKS ->
                one.expires() == null ? "works until it is withdrawn" : "works until " + moment(one.expires());
        };
    }

    private static String used(@Nullable Instant last) {
        return last == null ? "never used" : "last used " + Days.day(last);
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "" : Days.day(moment);
    }

    private Component action(Token one) {
        if (one.stateAt(clock.instant()) != Token.State.WORKS) return new Span();
        var withdraw = new Button("Withdraw…", click -> ask(one));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        withdraw.setAriaLabel("Withdraw the token " + title(one));
        return withdraw;
    }

    private void ask(Token one) {
        var dialog = new ConfirmDialog(
                "Withdraw this token?",
                "Programs that use it are refused from now on. It cannot be brought back.",
                "Withdraw",
                confirm -> withdraw(one));
        dialog.setCancelable(true);
        dialog.open();
    }

    void withdraw(Token one) {
        try {
            tokens.withdraw(one.id());
            Notices.success("The token opens nothing any more.");
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
        refresh();
    }

    private List<Token> page(int page, int size) {
        List<Token> found = tokens.list(everybody.getValue(), Long.MAX_VALUE, page, size);
        owners = accounts.findAll(found.stream().map(Token::account).toList());
        return found;
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }
}
