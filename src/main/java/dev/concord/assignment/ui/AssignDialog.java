package dev.concord.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.concord.account.AccountId;
import dev.concord.account.Member;
import dev.concord.account.ProjectId;
import dev.concord.account.Role;
import dev.concord.assignment.Coverage;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import java.util.List;

/** Gives articles to annotators: to all chosen ones, or to so many of them per article. */
class AssignDialog extends Dialog {

    final CheckboxGroup<Member> people = new CheckboxGroup<>("To whom");
    final IntegerField each = new IntegerField("Annotators per article");
    final Button assign = new Button("Assign");

    private final transient Coverage coverage;
    private final ProjectId project;
    private final List<ArticleId> articles;
    private final Runnable done;

    AssignDialog(Coverage coverage, ProjectId project, List<ArticleId> articles, List<Member> members, Runnable done) {
        this.coverage = coverage;
        this.project = project;
        this.articles = articles;
        this.done = done;
        setHeaderTitle(articles.size() == 1 ? "Assign 1 article" : "Assign %d articles".formatted(articles.size()));
        people.setItems(members);
        people.setItemLabelGenerator(member -> member.person().displayName());
        people.addValueChangeListener(change -> offer(change.getValue().size()));
        members.stream().filter(member -> member.role() == Role.ANNOTATOR).forEach(people::select);
        each.setStepButtonsVisible(true);
        each.setMin(1);
        each.setHelperText("Those with the least work waiting come first; what is given already counts.");
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        assign.addClickListener(click -> assign());
        each.setWidthFull();
        var form = new Div(new Paragraph("Nobody loses what they have."), people, each);
        form.setClassName("stack");
        add(form);
        getFooter().add(new Button("Cancel", click -> close()), assign);
    }

    private void offer(int chosen) {
        each.setMax(Math.max(1, chosen));
        each.setValue(Math.max(1, chosen));
        assign.setEnabled(chosen > 0);
    }

    private void assign() {
        List<AccountId> ids =
                people.getValue().stream().map(member -> member.person().id()).toList();
        try {
            int added = coverage.spread(project, articles, ids, each.getValue() == null ? 0 : each.getValue());
            close();
            Notices.success(added == 1 ? "1 assignment is new." : "%d assignments are new.".formatted(added));
            done.run();
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
    }
}
