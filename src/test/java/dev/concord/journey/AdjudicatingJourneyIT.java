package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.journey.Disagreement.Labelled;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** From a figure of agreement to gold: a lead decides where annotators differ. */
class AdjudicatingJourneyIT {

    private static final String PROJECT = Disagreement.PROJECT;

    @TempDir
    private Path folder;

    @Test
    void fromTheMatrixToGoldThatIsPublished() throws Exception {
        try (var concord = RunningConcord.start(folder.resolve("data"));
                var lena = Browser.at(concord.address())) {
            Labelled labelled = Disagreement.submitNext(concord, "anna", "boris");
            lena.signInAs("lena");
            lena.open("/agreement");
            lena.see("vaadin-tab", "Pairs");
            lena.clickFirst("vaadin-tab", "Pairs");
            lena.find(".matrix td a").click();
            lena.see("h1", "Adjudication");
            assertThat(lena.url()).contains("labeller=anna", "labeller=boris", "layer=sentiment");
            lena.clickLink(labelled.article());

            lena.seeHook("case", "Positive");
            lena.type("2");
            lena.seeHook("last", "That was the last case here.");
            lena.seeHook("gold-state", "decided");
            lena.seeHook("standing", "Saved");
            decidesTheQuote(lena, labelled);

            lena.clickButton("Settle gold");
            lena.see("vaadin-notification-card", "is settled");
            publishes(lena, labelled);
        }
    }

    /** Boris’s version first, taken back; then merged, with a reason. */
    private static void decidesTheQuote(Browser lena, Labelled labelled) {
        lena.open("/cases?kind=boundary");
        lena.clickFirst(".case-list a.title", labelled.shortened().substring(0, 20));
        lena.seeHook("case", "boundary");
        lena.type("b");
        lena.seeHook("gold-state", "decided");
        lena.type("u");
        lena.seeHook("gold-state", "not decided");
        lena.press(Keys.SHIFT, "1");
        lena.see("[data-testid^='reason-'][aria-pressed='true']", "");
        lena.type("m");
        lena.seeHook("draft", labelled.whole().substring(0, 20));
        lena.type(Keys.ENTER);
        lena.seeHook("gold-state", "decided");
        lena.seeHook("standing", "Saved");
        lena.see(".work-bar", "0 cases open");
    }

    private void publishes(Browser lena, Labelled labelled) throws Exception {
        lena.open("/releases");
        lena.see("h1", "Releases");
        lena.clickFirst("vaadin-select", "All labellers");
        lena.clickFirst("vaadin-select-item", "Gold only");
        lena.downloadInto(folder);
        lena.clickButton("Publish");
        lena.see("vaadin-notification-card", "Release 1 is published");
        lena.clickLink("data.jsonl");
        Path data = folder.resolve("russia-japan-ties-v1-data.jsonl");
        lena.waiting("the download does not arrive").until(it -> Files.exists(data));

        assertThat(Files.readAllLines(data)).singleElement().satisfies(line -> {
            JsonNode gold = RestClient.json(line);
            assertThat(gold.get("labeller").stringValue()).isEqualTo("gold");
            assertThat(gold.at("/sentiment/value").intValue()).isZero();
            assertThat(gold.get("quotes").size()).isEqualTo(1);
            assertThat(gold.at("/quotes/0/content/0/text").stringValue()).isEqualTo(labelled.whole());
        });
    }

    @Test
    void aMergeByRuleLeavesWhatALeadHasDecided() throws Exception {
        try (var concord = RunningConcord.start(folder.resolve("data"));
                var lena = Browser.at(concord.address())) {
            Disagreement.submitNext(concord, "anna", "boris", "chiyo");
            lena.signInAs("lena");
            lena.open("/cases?layer=sentiment");
            lena.find(".case-list a.title").click();
            lena.seeHook("case", "Neutral");
            lena.type("2");
            lena.seeHook("last", "That was the last case here.");
            lena.seeHook("standing", "Saved");

            lena.open("/cases");
            lena.clickButton("Merge by rule…");
            lena.clickFirst("vaadin-radio-button", "more than half say");
            // the quote, as Anna and Chiyo marked it, and the topic that Anna and Boris saw
            lena.clickButton("Take 2");
            lena.see("vaadin-notification-card", "no decision of a person was touched");

            try (var client = Disagreement.client(concord, "lena", "lead")) {
                assertThat(decisions(client)).containsExactlyInAnyOrder("accept by lena", "majority", "majority");
                lena.see("h2", "No open case");
                lena.clickFirst("vaadin-details-summary", "1 merge by rule");
                lena.clickButton("Take back");
                lena.see("vaadin-notification-card", "The merge is taken back.");
                assertThat(decisions(client)).containsExactlyInAnyOrder("accept by lena", "open", "open");
            }
        }
    }

    private static List<String> decisions(RestClient lead) throws Exception {
        JsonNode cases = RestClient.json(lead.get(PROJECT + "/cases?state=all")).get("items");
        return cases.valueStream()
                .map(one -> {
                    JsonNode decided = one.get("decided");
                    if (decided.isNull()) return one.get("state").stringValue();
                    return decided.get("rule").isNull()
                            ? decided.get("action").stringValue() + " by "
                                    + decided.get("by").stringValue()
                            : decided.get("rule").stringValue();
                })
                .toList();
    }
}
