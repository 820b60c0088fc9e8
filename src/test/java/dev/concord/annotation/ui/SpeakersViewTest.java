package dev.concord.annotation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Change;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Operations;
import dev.concord.annotation.Registry;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Project;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speakers;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.Surface;
import dev.concord.shell.Refusal;
import dev.concord.text.TextSpan;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SpeakersViewTest extends ViewTest {

    static final String TEXT = "Kono said so, and the minister agreed.";

    @Autowired
    Speakers speakers;

    @Autowired
    Sheets sheets;

    @Autowired
    Operations operations;

    @Autowired
    Registry registry;

    Project project;
    SheetId sheet;

    @BeforeEach
    void twoSpeakersHaveAMentionEach() {
        project = test.project();
        AccountId anna = test.member(project, Role.ANNOTATOR);
        speakers.add(project.id(), new Speaker("minister", "The minister", List.of(), List.of(), null, null));
        sheet = sheets.open(test.assign(project, test.article(project, TEXT), anna));
        for (Mention mention : List.of(
                new Mention("m1", Surface.of(TEXT, new TextSpan(0, 4)), "taro-kono"),
                new Mention("m2", Surface.of(TEXT, new TextSpan(18, 30)), "minister"))) {
            operations.apply(sheet, anna, List.of(new Operation(UUID.randomUUID(), new Change.PutMention(mention))));
        }
        signIn(test.member(project, Role.LEAD));
    }

    @Test
    void searchEditMergeAndTakeBack() {
        var view = navigate(SpeakersView.class);
        assertThat(view.history.isVisible()).isFalse();
        view.search.setValue("河野");
        assertThat(test(view.grid).size()).isEqualTo(1);
        view.search.setValue("");
        act("Edit Taro Kono");
        var edit = $(SpeakerDialog.class).single();
        edit.aliases.setValue("Kono\n\nТаро Коно");
        edit.save.click();
        assertThat(speakers.find(project.id(), "taro-kono").orElseThrow().aliases())
                .containsExactly("Kono", "Таро Коно");
        act("Merge The minister");
        var merge = $(MergeSpeakerDialog.class).single();
        assertThat(merge.about.getText()).contains("its 1 mention theirs");
        assertThat(merge.merge.isEnabled()).isFalse();
        merge.into.setValue(speakers.find(project.id(), "taro-kono").orElseThrow());
        merge.merge.click();
        finished(merge.going);
        assertThat(speakersOn()).containsExactly("taro-kono", "taro-kono");
        assertThat(view.history.list.getComponentCount()).isEqualTo(2);
        $(Button.class, view.history.list).single().click();
        finished(view.history.going);
        assertThat(speakersOn()).containsExactly("taro-kono", "minister");
    }

    @Test
    void aMergeThatIsRefusedIsTold() {
        navigate(SpeakersView.class);
        act("Merge The minister");
        var merge = $(MergeSpeakerDialog.class).single();
        merge.into.setValue(speakers.find(project.id(), "taro-kono").orElseThrow());
        registry.merge(project.id(), "minister", "taro-kono", test.member(project, Role.LEAD));
        merge.merge.click();
        finished(merge.going);
        assertThat(notice()).isEqualTo("“minister” was merged into “taro-kono” meanwhile.");
        assertThat(merge.isOpened()).isFalse();
    }

    @Test
    void chosenMentionsAreSplitOff() {
        navigate(SpeakersView.class);
        act("Split Taro Kono");
        var split = $(SplitDialog.class).single();
        assertThat(split.split.isEnabled()).isFalse();
        split.mentions.asMultiSelect().select(test(split.mentions).getRow(0));
        split.name.setValue("Yohei Kono");
        assertThat(split.split.getText()).isEqualTo("Split off 1");
        split.split.click();
        assertThat(speakersOn()).containsExactly("yohei-kono", "minister");
        assertThat(notice()).isEqualTo("1 mention is of “Yohei Kono” now.");
    }

    @Test
    void whatIsRefusedStaysTyped() {
        navigate(SpeakersView.class);
        act("Edit Taro Kono");
        var edit = $(SpeakerDialog.class).single();
        edit.wikidata.setValue("12");
        assertThatThrownBy(edit.save::click).isInstanceOf(Refusal.class).hasMessageContaining("wikidata");
        assertThat(edit.isOpened()).isTrue();
    }

    private void act(String what) {
        var view = $(SpeakersView.class).single();
        for (int row = 0; row < test(view.grid).size(); row++) {
            var cell = test(view.grid).getCellComponent(row, 2);
            cell.getChildren()
                    .filter(child -> what.equals(child.getElement().getAttribute("aria-label")))
                    .forEach(child -> ((Button) child).click());
        }
    }

    private List<String> speakersOn() {
        return sheets.labels(sheet).mentions().stream().map(Mention::speaker).toList();
    }
}
