package dev.concord.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.concord.account.AccountId;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Memberships;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.assignment.Farewell;
import dev.concord.assignment.Leaving.Handover;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks what becomes of the work of somebody who leaves, and says what became of it. */
class LeaveDialog extends Dialog {

    /** Where the unfinished articles go. */
    enum Then {
        DEAL_OUT,
        LEAVE
    }

    final RadioButtonGroup<Then> then = new RadioButtonGroup<>("Their unfinished articles");
    final Div text = new Div();
    final Button leave = new Button("Take out of the project");
    final Button cancel = new Button("Cancel", click -> close());

    private final transient Farewell farewell;
    private final transient CurrentAccount current;
    private final transient Map<AccountId, String> names;
    private final ProjectId project;
    private final Person person;
    private final transient Runnable done;

    LeaveDialog(
            Farewell farewell,
            Memberships memberships,
            CurrentAccount current,
            ProjectId project,
            Person person,
            Runnable done) {
        this.farewell = farewell;
        this.current = current;
        this.project = project;
        this.person = person;
        this.done = done;
        names = memberships.members(project).stream()
                .collect(Collectors.toMap(
                        member -> member.person().id(),
                        member -> member.person().displayName()));
        setHeaderTitle("%s leaves".formatted(person.displayName()));
        text.setClassName("stack");
        add(text);
        leave.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        leave.setDisableOnClick(true);
        leave.addClickListener(click -> leave());
        getFooter().add(cancel, leave);
        ask(farewell.preview(project, person.id()));
    }

    private void ask(Handover now) {
        text.add(new Paragraph(
                "Finished sheets and all labels stay, and so does the account. They may be added again at any time."));
        if (now.open() == 0) {
            text.add(new Paragraph("No article is waiting for %s.".formatted(person.displayName())));
            then.setValue(Then.LEAVE);
            return;
        }
        text.add(new Paragraph("%s %s not finished. What is begun stays as it is, and is read by leads only."
                .formatted(
                        person.displayName(),
                        now.open() == 1 ? "has 1 article" : "has %d articles".formatted(now.open()))));
        then.setItems(Then.values());
        then.setItemLabelGenerator(choice -> label(choice, now));
        then.setValue(now.gets().isEmpty() ? Then.LEAVE : Then.DEAL_OUT);
        then.setItemEnabledProvider(
                choice -> choice == Then.LEAVE || !now.gets().isEmpty());
        text.add(then);
    }

    private String label(Then choice, Handover now) {
        if (choice == Then.LEAVE) return "Leave them to nobody for now";
        return now.gets().isEmpty()
                ? "Deal them out: nobody else can take them"
                : "Deal them out evenly to %d others".formatted(now.gets().size());
    }

    private void leave() {
        try {
            current.requireLead(project);
            tell(
                    then.getValue() == Then.DEAL_OUT
                            ? farewell.dealOut(project, person.id())
                            : farewell.leaveUnassigned(project, person.id()));
            done.run();
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        } finally {
            leave.setEnabled(true);
        }
    }

    private void tell(Handover became) {
        if (became.open() == 0) {
            close();
            Notices.success("%s is not in the project any more.".formatted(person.displayName()));
            return;
        }
        text.removeAll();
        text.add(new Paragraph("%s is not in the project any more.".formatted(person.displayName())));
        var list = new UnorderedList();
        became.gets().entrySet().stream()
                .map(gets -> "%s gets %s"
                        .formatted(names.getOrDefault(gets.getKey(), "Somebody"), articles(gets.getValue())))
                .sorted(Comparator.naturalOrder())
                .forEach(line -> list.add(new ListItem(line)));
        if (became.unplaced() > 0) {
            list.add(new ListItem(
                    "%s for nobody yet; give them out under Articles".formatted(articles(became.unplaced()))));
        }
        text.add(list);
        leave.setVisible(false);
        cancel.setText("Done");
        cancel.focus();
    }

    private static String articles(int count) {
        return count == 1 ? "1 article" : "%d articles".formatted(count);
    }
}
