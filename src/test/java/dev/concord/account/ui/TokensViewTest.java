package dev.concord.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.TestProject;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Token;
import dev.concord.account.Tokens;
import dev.concord.shell.SecretDialog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TokensViewTest extends ViewTest {

    @Autowired
    Tokens tokens;

    @Autowired
    Accounts accounts;

    @Test
    void anAnnotatorMakesATokenAndSeesItOnce() {
        AccountId person = annotator();
        var view = navigate(TokensView.class);
        assertThat(view.everybody.isVisible()).isFalse();
        test(view.make).click();
        var dialog = $(NewTokenDialog.class).single();
        assertThat(dialog.scope.getListDataView().getItems()).containsExactly(Scope.READ, Scope.ANNOTATE);
        test(dialog.name).setValue("backup script");
        test(dialog.make).click();
        assertThat($(SecretDialog.class).single().secret()).startsWith("concord_");
        Token made = test(view.grid).getRow(0);
        assertThat(made.name()).isEqualTo("backup script");
        assertThat(made.scope()).isEqualTo(Scope.READ);
        assertThat(made.account()).isEqualTo(person);
        assertThat(made.expires())
                .isBetween(made.created().plusSeconds(7_775_000), made.created().plusSeconds(7_777_000));
    }

    @Test
    void aWithdrawnTokenStaysInTheList() {
        AccountId person = annotator();
        tokens.create(person, Scope.READ, null);
        var view = navigate(TokensView.class);
        view.withdraw(test(view.grid).getRow(0));
        assertThat(notice()).isEqualTo("The token opens nothing any more.");
        assertThat(test(view.grid).getRow(0).withdrawn()).isNotNull();
    }

    @Test
    void aLeadIsOfferedLead() {
        signIn(test.member(test.project(), Role.LEAD));
        test(navigate(TokensView.class).make).click();
        assertThat($(NewTokenDialog.class).single().scope.getListDataView().getItems())
                .containsExactly(Scope.READ, Scope.ANNOTATE, Scope.LEAD);
    }

    @Test
    void anAdministratorSeesEverybodysAndAnotherDoesNot() {
        AccountId person = annotator();
        tokens.create(person, Scope.READ, null);
        Token others = tokens.list(person, Long.MAX_VALUE, 0, 1).getFirst();
        signIn(accounts.create("admin" + System.nanoTime(), "Administrator", TestProject.PASSWORD, true));
        var view = navigate(TokensView.class);
        assertThat(test(view.grid).size()).isZero();
        test(view.everybody).click();
        assertThat(test(view.grid).getRow(0)).isEqualTo(others);
        view.withdraw(others);
        assertThat(tokens.get(others.id()).withdrawn()).isNotNull();
    }

    @Test
    void nobodyWithdrawsWhatIsAnothers() {
        AccountId owner = test.member(test.project(), Role.ANNOTATOR);
        tokens.create(owner, Scope.READ, null);
        Token others = tokens.list(owner, Long.MAX_VALUE, 0, 1).getFirst();
        annotator();
        navigate(TokensView.class).withdraw(others);
        assertThat(notice()).isEqualTo("Only an administrator may do this.");
        assertThat(tokens.get(others.id()).withdrawn()).isNull();
    }

    private AccountId annotator() {
        AccountId person = test.member(test.project(), Role.ANNOTATOR);
        signIn(person);
        return person;
    }
}
