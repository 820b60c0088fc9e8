package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.outlet.OutletPages;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;

/** A lead mends one article, and makes of it a rule for all of its outlet. */
class OutletRuleJourneyIT {

    private static final String PROJECT = "/projects/russia-japan-ties";

    @TempDir
    private Path folder;

    @Test
    void fromOnePieceToAllArticlesOfTheOutlet() throws Exception {
        var accessible = new SoftAssertions();
        try (var concord = RunningConcord.start(folder.resolve("data"));
                var rest = Disagreement.client(concord, "lena", "lead");
                var lena = Browser.at(concord.address())) {
            for (int i = 1; i <= 3; i++) bring(concord, i);
            lena.signInAs("lena");
            lena.open("/corpus?outlet=Osthaven%20Post");
            lena.clickLink("meet for talk 1");
            lena.clickLink("Mend the text");
            piece(lena);
            lena.type("x");
            lena.see(".block-row .reason", "Set by hand.");
            piece(lena);
            lena.type("r");

            lena.see("h1", "A rule for Osthaven Post");
            lena.see("vaadin-radio-button", "its element is “div.box > p” – 3 articles");
            Accessibility.check(lena, accessible);
            lena.clickButton("Try on all articles");
            lena.see("[role=status]", "3 articles would have another text; no label gets lost.");
            lena.clickFirst("summary", "meet for talk 2");
            lena.see(".tried-look del", "Walruses number 2");
            Accessibility.check(lena, accessible);
            assertThat(text(rest, 2)).contains("Walruses");

            lena.clickButton("Apply to 3 articles");
            lena.see("[role=status]", "3 articles got another text; no label got lost.");
            for (int i = 1; i <= 3; i++) assertThat(text(rest, i)).doesNotContain("Walruses");
            bring(concord, 4);
            assertThat(text(rest, 4)).contains("meeting 4").doesNotContain("Walruses");

            lena.clickLink("All rules");
            lena.see(".rule-list", "4 articles changed");
            Accessibility.check(lena, accessible);
            lena.clickLink("A piece is left out");
            lena.clickButton("Take back…");
            lena.clickButton("Take back from 4 articles");
            lena.see("p", "Taken back by");
            assertThat(text(rest, 4)).contains("Walruses");
        }
        accessible.assertAll();
    }

    private void bring(RunningConcord concord, int number) throws Exception {
        Path page = Files.writeString(folder.resolve("page%d.html".formatted(number)), OutletPages.page(number));
        assertThat(concord.run("import", page.toString(), "--project", "russia-japan-ties"))
                .contains("1 added");
    }

    private static void piece(Browser lena) {
        lena.waiting("the box is no piece").until(it -> {
            it.findElement(By.xpath("//*[@data-i][contains(., 'Walruses')]")).click();
            return true;
        });
    }

    private static String text(RestClient rest, int number) throws Exception {
        JsonNode found =
                RestClient.json(rest.get(PROJECT + "/corpus?words=%22talk%20" + number + "%22&outlet=Osthaven%20Post"));
        String id = found.at("/items/0/id").stringValue();
        return RestClient.json(rest.get(PROJECT + "/corpus/articles/" + id))
                .get("text")
                .stringValue();
    }
}
