package dev.concord.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.concord.account.CurrentAccount;
import dev.concord.annotation.UnmovedLabels;
import dev.concord.catalogue.Action;
import dev.concord.catalogue.Actions;
import dev.concord.catalogue.ArticleDetails;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.duplicate.Duplicates;
import dev.concord.release.Release;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One article, for leads: what is known of it, its text block by block, its source, who labelled it, and which releases hold it. */
@Route("corpus/article/:article([0-9]{1,18})")
@RolesAllowed("LEAD")
@CssImport("./styles/catalogue.css")
class ArticleView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    final H1 title = new H1();
    final Div marks = new Div();
    final Button aside = new Button("Set aside", click -> act(Action.Kind.SET_ASIDE));
    final Button back = new Button("Take back into work", click -> act(Action.Kind.TAKE_BACK));
    final Anchor mend = new Anchor("", "Mend the text");
    final Anchor alike = new Anchor("", "Near-duplicates");
    final UnorderedList versions = new UnorderedList();
    final Div olderTexts = part("Versions of the text", versions);
    final UnorderedList unmoved = new UnorderedList();
    final Div unmovedLabels = part("Labels that could not move", unmoved);
    final DescriptionList facts = new DescriptionList();
    final UnorderedList work = new UnorderedList();
    final UnorderedList releases = new UnorderedList();
    final Div text = new Div();
    final Div source = new Div();

    final Complaints complaints;

    private final transient ArticleDetails details;
    private final transient Duplicates duplicates;
    private final transient Actions actions;
    private final transient CurrentAccount current;
    private @Nullable ArticleId id;
    private @Nullable Integer version;

    ArticleView(
            ArticleDetails details,
            Duplicates duplicates,
            Actions actions,
            CurrentAccount current,
            Complaints complaints) {
        this.complaints = complaints;
        this.details = details;
        this.duplicates = duplicates;
        this.actions = actions;
        this.current = current;
        addClassNames("page", "article-details");
        facts.setClassName("article-facts");
        marks.setClassName("marks");
        source.setClassName("article-part");
        var bar = new Div(aside, back, mend, alike);
        bar.setClassName("bar");
        add(
                title,
                marks,
                bar,
                complaints,
                facts,
                part("Labelled by", work),
                part("Releases", releases),
                unmovedLabels,
                olderTexts,
                part("Text", text),
                source);
    }

    private static Div part(String heading, Component content) {
        var part = new Div(new H2(heading), content);
        part.setClassName("article-part");
        return part;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ArticleId(
                Long.parseLong(event.getRouteParameters().get("article").orElseThrow()));
        version = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("version")
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
        show();
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · Concord";
    }

    private void show() {
        ArticleId wanted = Objects.requireNonNull(id);
        current.requireLead(details.projectOf(wanted));
        var found = details.of(wanted, version);
        Article article = found.article();
        title.setText(article.title());
        marks.removeAll();
        if (found.aside()) marks.add(CorpusList.mark("set aside", "aside"));
        found.tags().forEach(tag -> marks.add(CorpusList.mark(tag, "tag")));
        aside.setVisible(!found.aside());
        back.setVisible(found.aside());
        showFacts(article);
        work.removeAll();
        found.work()
                .forEach(one -> work.add(new ListItem(
                        one.assignment() == null
                                ? new Span(one.labeller())
                                : new Anchor("work/" + one.assignment().value(), one.labeller()),
                        new Span(" " + one.words()))));
        if (found.work().isEmpty()) work.add(new ListItem("Nobody has it yet."));
        complaints.show(article.project(), wanted);
        showReleases(found);
        showUnmoved(found, wanted);
        mend.setHref("corpus/article/" + wanted.value() + "/mend");
        mend.setVisible(!found.sourceText().isEmpty());
        var group = duplicates.groupOf(wanted);
        alike.setVisible(group.isPresent());
        group.ifPresent(number -> alike.setHref("corpus/duplicates/" + number));
        showVersions(found, wanted);
        text.removeAll();
        found.blocks().forEach(block -> text.add(BlockRow.of(block)));
        showSource(found);
    }

    private void showReleases(ArticleDetails.Details found) {
        releases.removeAll();
        found.releases()
                .forEach(one -> releases.add(new ListItem(
                        link(one.release()),
                        new Span(" of %s, %s%s"
                                .formatted(
                                        LocalDate.ofInstant(one.release().created(), ZoneOffset.UTC),
                                        one.release().labels().words().toLowerCase(Locale.ROOT),
                                        one.split() == null ? "" : ", in " + one.split())))));
        found.unread()
                .forEach(one -> releases.add(new ListItem(
                        new Span("Perhaps "),
                        link(one),
                        new Span(": its files are not read yet, or no longer as they were written."))));
        if (found.releases().isEmpty() && found.unread().isEmpty()) releases.add(new ListItem("It is in none."));
    }

    private static Anchor link(Release release) {
        return new Anchor("releases?release=" + release.id().value(), "Release %d".formatted(release.number()));
    }

    private void showVersions(ArticleDetails.Details found, ArticleId wanted) {
        versions.removeAll();
        olderTexts.setVisible(!found.versions().isEmpty());
        String path = "corpus/article/" + wanted.value();
        found.versions()
                .forEach(one -> versions.add(item(
                        path + "?version=" + one.version(),
                        "Version %d".formatted(one.version()),
                        one.version() == found.article().version(),
                        ", until %s by %s".formatted(one.until(), one.endedBy()))));
        boolean present = found.versions().stream()
                .noneMatch(one -> one.version() == found.article().version());
        versions.add(item(path, "The present one", present, ""));
    }

    private void showUnmoved(ArticleDetails.Details found, ArticleId wanted) {
        unmoved.removeAll();
        unmovedLabels.setVisible(!found.unmoved().isEmpty());
        for (UnmovedLabels.Unmoved one : found.unmoved()) {
            var item = new ListItem(
                    new Span("%s’s %s “%s” stood in "
                            .formatted(one.labeller(), one.layer().wire(), one.words())),
                    new Anchor(
                            "corpus/article/%d?version=%d".formatted(wanted.value(), one.version()),
                            "version %d".formatted(one.version())),
                    new Span(one.open() ? " " : ", and its sheet was finished since"));
            if (one.open()) item.add(CorpusList.mark("not yet looked at", "flag"));
            unmoved.add(item);
        }
    }

    private static ListItem item(String path, String words, boolean shown, String rest) {
        var link = new Anchor(path, words);
        if (shown) link.getElement().setAttribute("aria-current", "true");
        return new ListItem(link, new Span(rest + (shown ? " (shown below)" : "")));
    }

    private void showFacts(Article article) {
        facts.removeAll();
        var meta = article.meta();
        fact("Id", article.key());
        fact("Outlet", meta.outlet());
        fact("Published", Objects.toString(meta.published(), null));
        fact("Place", meta.place());
        fact(
                "Dateline",
                meta.dateline() == null ? null : meta.dateline().toString().substring(2));
        fact("Language", meta.language());
        fact("Address", meta.url());
        fact("Came from", meta.source());
        fact("Cleaner", meta.cleaner());
        fact("Repeats", meta.duplicateOf());
        fact("Length", "%,d characters".formatted(article.text().length()));
    }

    private void fact(String name, @Nullable String value) {
        if (value == null) return;
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private void showSource(ArticleDetails.Details found) {
        source.removeAll();
        var shown = new Pre(found.sourceText());
        shown.setClassName("source-text");
        shown.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        shown.getElement().setAttribute("aria-label", "Source");
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] raw = details.source(Objects.requireNonNull(id));
                    return new DownloadResponse(
                            new ByteArrayInputStream(raw),
                            found.article().key() + ".source",
                            "application/octet-stream",
                            raw.length);
                }),
                "Download it as it came");
        source.add(new H2("Source"), new Paragraph(found.sourceWords()));
        if (!found.sourceText().isEmpty()) source.add(shown, download);
    }

    private void act(Action.Kind kind) {
        ArticleId wanted = Objects.requireNonNull(id);
        var project = details.projectOf(wanted);
        current.requireLead(project);
        try {
            actions.apply(project, current.id(), kind, null, List.of(wanted));
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
        show();
    }
}
