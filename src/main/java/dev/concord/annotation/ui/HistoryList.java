package dev.concord.annotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.annotation.Registry;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.SpeakerChange;
import dev.concord.corpus.SpeakerHistory;
import dev.concord.shell.Background;
import dev.concord.shell.Lasting;
import dev.concord.shell.Notices;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Who changed the registry, and the way back from a merge. */
class HistoryList extends Details {

    private static final int AT_ONCE = 20;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    final UnorderedList list = new UnorderedList();
    final Div state = new Div();
    final Button more = new Button("Show more", click -> append());

    /** Ends when the screen shows what became of it. */
    transient CompletableFuture<Void> going = CompletableFuture.completedFuture(null);

    private final transient SpeakerHistory history;
    private final transient Registry registry;
    private final transient Accounts accounts;
    private final transient CurrentAccount current;
    private final transient Runnable undone;
    private @Nullable ProjectId project;
    private @Nullable Long last;

    HistoryList(SpeakerHistory history, Registry registry, Accounts accounts, CurrentAccount current, Runnable undone) {
        this.history = history;
        this.registry = registry;
        this.accounts = accounts;
        this.current = current;
        this.undone = undone;
        setSummaryText("History");
        list.addClassName("runs");
        add(state, list, more);
    }

    void show(ProjectId of) {
        project = of;
        last = null;
        list.removeAll();
        append();
        setVisible(list.getComponentCount() > 0);
    }

    private void append() {
        ProjectId of = Objects.requireNonNull(project);
        List<SpeakerChange> found = history.latest(of, null, last, AT_ONCE);
        Map<AccountId, Person> people = accounts.findAll(
                found.stream().map(SpeakerChange::by).distinct().toList());
        found.forEach(change -> list.add(item(of, change, people.get(change.by()))));
        if (!found.isEmpty()) last = found.getLast().id();
        more.setVisible(found.size() == AT_ONCE);
    }

    private ListItem item(ProjectId of, SpeakerChange change, @Nullable Person by) {
        var about = new Div((by == null ? "" : by.displayName() + ", ")
                + AT.format(change.at())
                + (change.undone() ? " · taken back" : ""));
        about.addClassName("about");
        var item = new ListItem(new Div(new Span(words(change)), about));
        if (change.canUndo()) item.add(undo(of, change));
        return item;
    }

    private Button undo(ProjectId of, SpeakerChange change) {
        var button = new Button("Take back", click -> {
            current.requireLead(of);
            AccountId by = current.id();
            click.getSource().setEnabled(false);
            going = Background.soon(
                    () -> registry.undo(of, change.id(), by),
                    () -> new Lasting("The merge is being taken back…").showIn(state),
                    taken -> {
                        state.removeAll();
                        if (taken != null) {
                            Notices.success("The merge is taken back; each has its own mentions again.");
                        }
                        undone.run();
                    });
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel("Take back: " + words(change));
        return button;
    }

    static String words(SpeakerChange change) {
        String mentions = change.labels() == 1 ? "1 mention" : "%,d mentions".formatted(change.labels());
        return switch (change.kind()) {
            case MERGE -> "%s merged into %s (%s)".formatted(change.slug(), change.other(), mentions);
            case SPLIT -> "%s split off from %s (%s)".formatted(change.other(), change.slug(), mentions);
            case EDIT -> edit(Objects.requireNonNull(change.before()), Objects.requireNonNull(change.after()));
        };
    }

    private static String edit(Speaker was, Speaker is) {
        List<String> parts = new ArrayList<>();
        if (!was.name().equals(is.name())) parts.add("name, was “%s”".formatted(was.name()));
        if (!was.aliases().equals(is.aliases())) {
            parts.add("other names, were %s"
                    .formatted(was.aliases().isEmpty() ? "none" : String.join(" · ", was.aliases())));
        }
        if (!was.offices().equals(is.offices())) {
            parts.add("roles, were %s"
                    .formatted(
                            was.offices().isEmpty()
                                    ? "none"
                                    : String.join(
                                            " · ",
                                            was.offices().stream()
                                                    .map(OfficeRow::words)
                                                    .toList())));
        }
        if (!Objects.equals(was.side(), is.side())) parts.add("side, was %s".formatted(was.side()));
        if (!Objects.equals(was.wikidata(), is.wikidata())) parts.add("Wikidata id, was %s".formatted(was.wikidata()));
        return "%s: %s".formatted(is.name(), String.join("; ", parts));
    }
}
