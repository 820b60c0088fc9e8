package dev.concord.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Administrators;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.scheme.NewScheme;
import dev.concord.scheme.Scheme.Party;
import dev.concord.scheme.Schemes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Making projects. */
@StoreTest
class FoundingStoreTest {

    @Autowired
    Founding founding;

    @Autowired
    Projects projects;

    @Autowired
    Schemes schemes;

    @Autowired
    Accounts accounts;

    @Autowired
    Administrators administrators;

    @Autowired
    Memberships memberships;

    AccountId lea;
    String name = "Élysée " + System.nanoTime();

    @BeforeEach
    void leaHasAnAccount() {
        lea = accounts.create("lea" + System.nanoTime(), "Lea", "ten letters or more", false);
    }

    @Test
    void aProjectBeginsWithSchemeGuidelineAndLead() {
        Project made = founding.create(wanted(name, "", lea));
        assertThat(made.slug()).startsWith("elysee-");
        assertThat(schemes.get(made.scheme()).parties()).extracting(Party::id).containsExactly("FR", "DE");
        assertThat(schemes.guideline(made.scheme()).orElseThrow().markdown()).contains("between France and Germany");
        assertThat(memberships.role(lea, made.id())).contains(Role.LEAD);
        assertThat(projects.search("ÉLYSÉE", 0, 100)).contains(made);
        assertThat(projects.count(name)).isOne();
        assertThat(projects.count("100%")).isZero();
    }

    @Test
    void anOwnGuidelineIsTakenAsItIs() {
        Project made = founding.create(wanted(name, "# Mine", null));
        assertThat(schemes.guideline(made.scheme()).orElseThrow().markdown()).isEqualTo("# Mine");
        assertThat(memberships.members(made.id())).isEmpty();
    }

    @Test
    void aNameThatIsTakenOrNoneMakesNothing() {
        founding.create(wanted(name, "", null));
        assertThatThrownBy(() -> founding.create(wanted(name.toUpperCase(Locale.ROOT), "", null)))
                .hasMessageStartingWith("There is a project 'elysee-");
        assertThatThrownBy(() -> founding.create(wanted("--", "", null))).hasMessageContaining("a letter or a digit");
        assertThatThrownBy(() -> founding.create(wanted("n".repeat(201), "", null)))
                .hasMessageContaining("at most 200");
        assertThatThrownBy(() -> founding.create(wanted(name + "b", "m".repeat(200_001), null)))
                .hasMessageContaining("too long");
        assertThat(projects.count(name + "b")).isZero();
    }

    @Test
    void whoMayNotSignInLeadsNothing() {
        administrators.deactivate(lea);
        assertThatThrownBy(() -> founding.create(wanted(name, "", lea))).hasMessageContaining("may sign in");
        assertThat(projects.count(name)).isZero();
    }

    private static NewProject wanted(String name, String guideline, @Nullable AccountId lead) {
        var scheme = new NewScheme(new Party("FR", "France"), new Party("DE", "Germany"), NewScheme.usualTopics());
        return new NewProject(name, scheme, guideline, lead);
    }
}
