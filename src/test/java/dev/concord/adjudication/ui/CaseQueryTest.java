package dev.concord.adjudication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.concord.adjudication.CaseFilter;
import dev.concord.adjudication.CaseFilter.State;
import dev.concord.adjudication.CaseKind;
import dev.concord.adjudication.CaseLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseQueryTest {

    @Test
    void readsWhatOtherScreensLinkTo() {
        var query = CaseQuery.of(
                QueryParameters.fromString(
                        "project=ties&layer=quotes&kind=source&labeller=ben&labeller=anna&outlet=TASS&guideline=2&topic=visits&state=changed"));
        assertThat(query.project()).isEqualTo("ties");
        assertThat(query.filter().layer()).isEqualTo(CaseLayer.QUOTES);
        assertThat(query.filter().kind()).isEqualTo(CaseKind.SOURCE);
        assertThat(query.filter().labellers()).containsExactly("anna", "ben");
        assertThat(query.filter().guideline()).isEqualTo(2);
        assertThat(query.filter().states()).containsExactly(State.CHANGED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "project=ties",
                "project=ties&state=all",
                "project=ties&state=group&layer=topics&kind=topics&labeller=anna&labeller=ben&outlet=The+Times&guideline=3&topic=visits"
            })
    void whatIsReadIsWrittenAgain(String address) {
        assertThat(CaseQuery.of(QueryParameters.fromString(address)).address()).isEqualTo(address);
    }

    @Test
    void wordsThatItDoesNotKnowAreLeftOut() {
        var query = CaseQuery.of(QueryParameters.fromString("kind=nonsense&guideline=two&state=&layer=x&labeller="));
        assertThat(query.filter()).isEqualTo(CaseFilter.OPEN);
        assertThat(query.plain()).isTrue();
        assertThat(query.wire()).isEmpty();
    }
}
