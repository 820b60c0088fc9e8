package dev.concord.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.release.Release;
import dev.concord.release.ReleaseFault;
import dev.concord.release.ReleaseFile;
import dev.concord.release.ReleaseId;
import dev.concord.release.Releases;
import dev.concord.shell.Background;
import dev.concord.shell.Refusal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The releases of a project with their files. */
class ReleaseGrid extends Grid<Release> {

    private static final int MOST = 1000;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final transient Releases releases;
    private final transient Accounts accounts;
    private transient Map<AccountId, Person> people = Map.of();

    /** What checks have found since the screen was opened. */
    private final transient Map<ReleaseId, List<ReleaseFault>> checked = new HashMap<>();

    /** The check that is going on. */
    transient CompletableFuture<Void> checking = CompletableFuture.completedFuture(null);

    ReleaseGrid(Releases releases, Accounts accounts) {
        this.releases = releases;
        this.accounts = accounts;
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.MULTI);
        addColumn(Release::number).setHeader("Release").setAutoWidth(true).setFlexGrow(0);
        addColumn(release -> WHEN.format(release.created()))
                .setHeader("Published")
                .setAutoWidth(true);
        addColumn(this::by).setHeader("By").setAutoWidth(true);
        addColumn(release -> release.labels().word())
                .setHeader("Labels")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(Release::articles).setHeader("Articles").setAutoWidth(true).setFlexGrow(0);
        addColumn(Release::records).setHeader("Records").setAutoWidth(true).setFlexGrow(0);
        addColumn(release -> size(release.bytes()))
                .setHeader("Size")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::files).setHeader("Files").setWidth("18rem").setFlexGrow(1);
        addComponentColumn(release -> new CheckCell(release.number(), checked.get(release.id()), () -> check(release)))
                .setHeader("Verified")
                .setWidth("10rem")
                .setFlexGrow(0);
        setEmptyStateText("No release yet. Publish the first when a sheet is submitted.");
    }

    /** Reads all of a release, and says in its row what came out. */
    void check(Release release) {
        checking = Background.run(() -> releases.check(release), () -> {}, faults -> {
            if (faults != null) checked.put(release.id(), faults);
            getDataProvider().refreshItem(release);
        });
    }

    void show(ProjectId project) {
        List<Release> all = releases.of(project, Integer.MAX_VALUE, MOST);
        people = accounts.findAll(
                all.stream().map(Release::by).filter(Objects::nonNull).toList());
        setItems(all);
    }

    private String by(Release release) {
        Person person = release.by() == null ? null : people.get(release.by());
        return person == null ? "by command" : person.displayName();
    }

    /** What most come for; the rest, some thirty in a release of all formats, is folded away. */
    private Component files(Release release) {
        var first = new Div();
        first.setClassName("files");
        try {
            var rest = new Div();
            rest.setClassName("files");
            List<ReleaseFile> files = releases.files(release);
            for (ReleaseFile file : files) (isFirst(file) ? first : rest).add(link(release, file));
            first.add(whole(release, files));
            var more = new Details("%d more files".formatted(rest.getComponentCount()), rest);
            more.addThemeVariants(DetailsVariant.SMALL);
            return new Div(first, more);
        } catch (Refusal gone) {
            first.add(new Span(gone.getMessage()));
            return first;
        }
    }

    private static boolean isFirst(ReleaseFile file) {
        return file.holdsRecords() || file.name().equals("README.md");
    }

    private static Anchor whole(Release release, List<ReleaseFile> files) {
        long bytes = files.stream().mapToLong(ReleaseFile::bytes).sum();
        return link(release, new ReleaseFile("zip", bytes, ""));
    }

    /** The same address that programs use: it knows who may download, and goes on where a download broke. */
    private static Anchor link(Release release, ReleaseFile file) {
        var link = new Anchor("api/v1/releases/%d/%s".formatted(release.id().value(), file.name()), file.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.setTitle(size(file.bytes()));
        link.setAriaLabel("%s of release %d, %s".formatted(file.name(), release.number(), size(file.bytes())));
        return link;
    }

    static String size(long bytes) {
        if (bytes < 1_000) return bytes + " B";
        if (bytes < 1_000_000) return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
