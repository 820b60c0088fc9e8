package dev.concord.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import java.util.List;
import java.util.function.BiConsumer;

/** Sets how urgent articles are. */
class PriorityDialog extends Dialog {

    final IntegerField priority = new IntegerField("Priority");
    final Button set = new Button("Set priority");

    PriorityDialog(List<ArticleId> articles, BiConsumer<List<ArticleId>, Integer> done) {
        setHeaderTitle(
                articles.size() == 1 ? "Priority of 1 article" : "Priority of %d articles".formatted(articles.size()));
        priority.setValue(0);
        priority.setStepButtonsVisible(true);
        priority.setWidthFull();
        priority.setHelperText("Higher comes first, in everybody's list, in plans and where articles are asked for."
                + " 0 is ordinary.");
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.addClickListener(click -> {
            try {
                done.accept(articles, priority.getValue() == null ? 0 : priority.getValue());
                close();
                Notices.success("The priority is set.");
            } catch (Refusal refusal) {
                Notices.failure(refusal.getMessage());
            }
        });
        add(priority);
        getFooter().add(new Button("Cancel", click -> close()), set);
    }
}
