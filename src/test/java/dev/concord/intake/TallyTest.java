package dev.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.Making;
import dev.concord.cleaning.PieceRule;
import dev.concord.cleaning.Sign;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final String NEWS = """
            Ardenia and Velmark meet

            OSTHAVEN, May 3. /TASS/. The ministers of both countries will talk about the treaty next week, officials said.

            Walrus officials of both countries want to keep the ties they have, and will say so next week in Osthaven.
            """;

    private static final OutletRule NO_WALRUS = new OutletRule(
            7,
            new ProjectId(1),
            "TASS",
            new PieceRule(Sign.BEGINS, "Walrus", Making.BOILERPLATE),
            new AccountId(1),
            Instant.EPOCH,
            true,
            null,
            null,
            0);

    private RulesInForce inForce = RulesInForce.of(1, List.of());
    private final List<Tally.Arrival> kept = new ArrayList<>();

    @Test
    void whatWasCleanedByRulesThatWereIsCleanedAnew() {
        var tally = tally();
        tally.source(source(Known.NOTHING));
        inForce = RulesInForce.of(2, List.of(NO_WALRUS));
        tally.end();
        assertThat(kept).singleElement().satisfies(one -> {
            assertThat(one.article().text()).doesNotContain("Walrus").contains("treaty");
            assertThat(one.article().meta().cleaner()).isEqualTo(ArticleCleaner.CLEANER_VERSION + "-rules");
            assertThat(one.rules()).containsExactly(7L);
        });
    }

    @Test
    void theOutletThatATableNamesIsTheOneWhoseRulesHold() {
        inForce = RulesInForce.of(2, List.of(NO_WALRUS));
        var tally = tally();
        tally.source(source(new Known(null, null, "Osthaven Post", null)));
        tally.end();
        assertThat(kept).singleElement().satisfies(one -> {
            assertThat(one.article().text()).contains("Walrus");
            assertThat(one.rules()).isEmpty();
        });
    }

    /** Keeps what was cleaned by the rules that are in force. */
    private Tally tally() {
        return new Tally(
                50,
                ids -> Set.of(),
                () -> inForce,
                (arrived, revision) -> {
                    if (revision != inForce.revision()) return OptionalInt.empty();
                    kept.addAll(arrived);
                    return OptionalInt.of(arrived.size());
                },
                new Import(new AccountId(1), Instant.EPOCH));
    }

    private static Source source(Known known) {
        return new Source("news.txt", NEWS.getBytes(StandardCharsets.UTF_8), null, known);
    }
}
