package dev.concord.adjudication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.concord.account.CurrentAccount;
import dev.concord.corpus.Project;
import dev.concord.scheme.Guideline;
import dev.concord.scheme.GuidelineDraft;
import dev.concord.scheme.GuidelineDrafts;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Notices;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The next version of a guideline while it is written: its text, how it will look, and what is different. */
class GuidelineEditor extends Div {

    final TextArea markdown = new TextArea("Text, in Markdown");
    final TextArea changes = new TextArea("What is different, for those who labelled by the version before");
    final Markdown preview = new Markdown();
    final DiffList diff = new DiffList();
    final Button save = new Button("Keep the draft");
    final Button publish = new Button("Publish…");
    final Button close = new Button("Close");
    final Span kept = new Span();

    private final transient GuidelineDrafts drafts;
    private final transient Schemes schemes;
    private final transient CurrentAccount current;
    private final transient Consumer<Guideline> published;
    private final transient Runnable closed;

    private @Nullable Project project;
    private transient @Nullable GuidelineDraft draft;

    /** @param closed called when the editor is left; what was written is kept as the draft */
    GuidelineEditor(
            GuidelineDrafts drafts,
            Schemes schemes,
            CurrentAccount current,
            Consumer<Guideline> published,
            Runnable closed) {
        this.drafts = drafts;
        this.schemes = schemes;
        this.current = current;
        this.published = published;
        this.closed = closed;
        addClassName("guideline-editor");
        markdown.setWidthFull();
        markdown.setMinRows(18);
        markdown.setMaxRows(36);
        changes.setWidthFull();
        changes.setMinRows(2);
        markdown.setValueChangeMode(ValueChangeMode.LAZY);
        markdown.addValueChangeListener(change -> show());
        changes.setValueChangeMode(ValueChangeMode.LAZY);
        changes.addValueChangeListener(change -> show());
        save.addClickListener(click -> save());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> ask());
        close.addClickListener(click -> close());
        kept.getElement().setAttribute("role", "status");
        var ends = new Div(save, close, kept, publish);
        ends.addClassNames("bar", "ends");
        var seen = new Div(new H2("Against the version before"), diff, new H2("As it will look"), preview);
        seen.addClassName("seen");
        add(ends, new Div(changes, markdown), seen);
    }

    void edit(Project edited) {
        project = edited;
        draft = drafts.get(edited.scheme());
        markdown.setValue(draft.markdown());
        changes.setValue(draft.changes());
        kept.setText(draft.revision() == 0 ? "" : "A draft, not published yet");
        show();
    }

    private void show() {
        if (project == null) return;
        String before =
                schemes.guideline(project.scheme()).map(Guideline::markdown).orElse("");
        preview.setContent(markdown.getValue());
        diff.show(LineDiff.between(before, markdown.getValue()));
        if (changed()) kept.setText("Not kept yet");
    }

    private boolean changed() {
        GuidelineDraft now = Objects.requireNonNull(draft);
        return !now.markdown().equals(markdown.getValue()) || !now.changes().equals(changes.getValue());
    }

    private void save() {
        Project edited = Objects.requireNonNull(project);
        current.requireLead(edited.id());
        draft = drafts.save(
                edited.scheme(),
                markdown.getValue(),
                changes.getValue(),
                Objects.requireNonNull(draft).revision());
        kept.setText("Kept as a draft");
    }

    private void close() {
        if (changed()) save();
        closed.run();
    }

    private void ask() {
        var sure = new ConfirmDialog();
        sure.setHeader(
                "Publish version %d?".formatted(Objects.requireNonNull(draft).basedOn() + 1));
        sure.setText("From now on labels are made under it. Labels made before keep their version.");
        sure.setCancelable(true);
        sure.setConfirmText("Publish");
        sure.addConfirmListener(confirm -> publish());
        sure.open();
    }

    private void publish() {
        if (changed()) save();
        Project edited = Objects.requireNonNull(project);
        current.requireLead(edited.id());
        Guideline fresh =
                drafts.publish(edited.scheme(), Objects.requireNonNull(draft).revision());
        Notices.success("Version %d is published.".formatted(fresh.version()));
        published.accept(fresh);
    }
}
