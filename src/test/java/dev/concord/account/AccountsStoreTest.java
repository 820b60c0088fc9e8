package dev.concord.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.concord.StoreTest;
import dev.concord.shell.Refusal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@StoreTest
@Transactional
class AccountsStoreTest {

    static final String PASSWORD = "ten letters or more";
    static final ProjectId PROJECT = new ProjectId(4_000_000);
    static final ProjectId OTHER = new ProjectId(4_000_001);

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRows rows;

    @Autowired
    Memberships memberships;

    @Autowired
    Administrators administrators;

    AccountId ines;

    @BeforeEach
    void inesHasAnAccount() {
        ines = accounts.create("Ines.K", "Inès Köhler", PASSWORD, false);
    }

    @Test
    void aNameIsFoundInWhateverCaseItIsGiven() {
        assertThat(accounts.byName(" INES.k ")).contains(new Person(ines, "ines.k", "Inès Köhler", false, true));
        assertThat(accounts.byName("ines")).isEmpty();
    }

    @Test
    void aNameIsTakenOnlyOnce() {
        assertThatThrownBy(() -> accounts.create("INES.K", "Another", PASSWORD, false))
                .hasMessage("There is already an account named “ines.k”.")
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::kind)
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "with space", "ünal", "a@b", "name/with/slash"})
    void aNameThatCannotBeTypedEverywhereIsRefused(String name) {
        assertThatThrownBy(() -> accounts.create(name, "Shown", PASSWORD, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2 to 40 of a-z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gold", "majority", "Suggestion"})
    void aNameThatRecordsUseForNobodyIsRefused(String name) {
        assertThatThrownBy(() -> accounts.create(name, "Shown", PASSWORD, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is no person’s name");
    }

    @Test
    void aPasswordIsNeitherShortNorLongerThanItsHashReads() {
        assertThatThrownBy(() -> accounts.create("short", "Short", "123456789", false))
                .hasMessage("The password is too short: use at least 10 characters.");
        assertThatThrownBy(() -> accounts.create("long", "Long", "ж".repeat(37), false))
                .hasMessage("The password is too long: use at most 72 letters and digits.");
        assertThat(accounts.byName("short")).isEmpty();
    }

    @Test
    void aPasswordIsKeptAsItsHashOnly() {
        String hash = rows.findByName("ines.k").orElseThrow().passwordHash();
        assertThat(hash).startsWith("{bcrypt}").doesNotContain(PASSWORD);
    }

    @Test
    void aNewPasswordChangesTheStampThatSessionsCarry() {
        int before = rows.findByName("ines.k").orElseThrow().stamp();
        accounts.changePassword(ines, "quite another one");
        assertThat(rows.findByName("ines.k").orElseThrow().stamp()).isGreaterThan(before);
    }

    @Test
    void peopleAreFoundByEitherNameAndByPage() {
        accounts.create("zz_top", "Zoë", PASSWORD, false);
        assertThat(accounts.search("KÖHLER", 0, 10)).extracting(Person::name).containsExactly("ines.k");
        assertThat(accounts.search("z_t", 0, 10)).extracting(Person::name).containsExactly("zz_top");
        assertThat(accounts.search("_", 0, 10)).extracting(Person::name).doesNotContain("ines.k");
        assertThat(accounts.search("", 1, 1)).hasSize(1).isNotEqualTo(accounts.search("", 0, 1));
        assertThat(accounts.count("z_t")).isOne();
    }

    @Test
    void thoseThatExistAreGivenByTheirIds() {
        assertThat(accounts.findAll(List.of(ines, new AccountId(-1)))).containsOnlyKeys(ines);
        assertThat(accounts.findAll(List.of())).isEmpty();
    }

    @Test
    void joiningAgainChangesTheRole() {
        memberships.join(ines, PROJECT, Role.ANNOTATOR);
        memberships.join(ines, PROJECT, Role.LEAD);
        memberships.join(ines, OTHER, Role.ANNOTATOR);
        assertThat(memberships.role(ines, PROJECT)).contains(Role.LEAD);
        assertThat(memberships.members(PROJECT))
                .containsExactly(new Member(accounts.find(ines).orElseThrow(), Role.LEAD));
        assertThat(memberships.projectsOf(ines)).containsExactly(PROJECT, OTHER);
    }

    @Test
    void whoLeavesIsNoMemberAnyMore() {
        memberships.join(ines, PROJECT, Role.ANNOTATOR);
        memberships.leave(ines, PROJECT);
        memberships.leave(ines, PROJECT);
        assertThat(memberships.role(ines, PROJECT)).isEmpty();
        assertThat(memberships.members(PROJECT)).isEmpty();
    }

    @Test
    void theLastLeadStaysUntilSomebodyElseLeads() {
        AccountId omar = accounts.create("omar", "Omar", PASSWORD, false);
        memberships.join(ines, PROJECT, Role.LEAD);
        memberships.join(omar, PROJECT, Role.ANNOTATOR);
        String why = "This is the last lead of the project. Make somebody else lead first.";
        assertThatThrownBy(() -> memberships.leave(ines, PROJECT)).hasMessage(why);
        assertThatThrownBy(() -> memberships.join(ines, PROJECT, Role.ANNOTATOR))
                .hasMessage(why);
        assertThat(memberships.role(ines, PROJECT)).contains(Role.LEAD);
        memberships.join(omar, PROJECT, Role.LEAD);
        memberships.leave(ines, PROJECT);
        assertThat(memberships.role(ines, PROJECT)).isEmpty();
    }

    @Test
    void aLeadWhoMayNotSignInAnyMoreCountsForNoneAndMayBeRemoved() {
        AccountId omar = accounts.create("omar", "Omar", PASSWORD, false);
        memberships.join(ines, PROJECT, Role.LEAD);
        memberships.join(omar, PROJECT, Role.LEAD);
        administrators.deactivate(omar);
        assertThatThrownBy(() -> memberships.leave(ines, PROJECT)).hasMessageContaining("last lead");
        memberships.leave(omar, PROJECT);
        assertThat(memberships.members(PROJECT)).extracting(Member::role).containsExactly(Role.LEAD);
    }

    @Test
    void membersAreFoundByEitherNameAndByPage() {
        AccountId omar = accounts.create("omar_s", "Ömer", PASSWORD, false);
        memberships.join(omar, PROJECT, Role.ANNOTATOR);
        memberships.join(ines, PROJECT, Role.LEAD);
        memberships.join(omar, OTHER, Role.LEAD);
        assertThat(memberships.search(PROJECT, "", 0, 10))
                .extracting(member -> member.person().name())
                .containsExactlyInAnyOrder("ines.k", "omar_s");
        assertThat(memberships.search(PROJECT, "R_S", 0, 10))
                .extracting(Member::role)
                .containsExactly(Role.ANNOTATOR);
        assertThat(memberships.search(PROJECT, "", 1, 1)).hasSize(1);
        assertThat(memberships.search(OTHER, "köhler", 0, 10)).isEmpty();
        assertThat(memberships.count(PROJECT, "")).isEqualTo(2);
    }

    @Test
    void nobodyJoinsWithoutAnAccount() {
        assertThatThrownBy(() -> memberships.join(new AccountId(-1), PROJECT, Role.LEAD))
                .hasMessage("There is no such account.");
    }
}
