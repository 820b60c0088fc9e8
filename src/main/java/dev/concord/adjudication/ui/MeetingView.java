package dev.concord.adjudication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.concord.adjudication.CaseAccess;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Projects;
import jakarta.annotation.security.RolesAllowed;

/** An alignment meeting: one article and everybody's labels on a wall, without the frame. */
@Route(value = "meeting/:article([0-9]{1,18})", autoLayout = false)
@RolesAllowed("LEAD")
class MeetingView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    final Wall wall = new Wall();

    private final transient CaseAccess access;
    private final transient Projects projects;
    private String title = "";

    MeetingView(CaseAccess access, Projects projects) {
        this.access = access;
        this.projects = projects;
        addClassName("meeting");
        add(wall);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new ArticleId(event.getRouteParameters().getLong("article").orElseThrow(NotFoundException::new));
        Article article = access.requireLed(id);
        title = article.title();
        wall.show(id);
        String slug = projects.get(article.project()).slug();
        wall.onLeft(() -> UI.getCurrent().navigate(CasesView.class, QueryParameters.of(CaseQuery.PROJECT, slug)));
    }

    @Override
    public String getPageTitle() {
        return "Meeting: " + title + " · Concord";
    }

    /** The element that fills the wall. */
    @Tag("alignment-meeting")
    @JsModule("./adjudication/alignment-meeting.ts")
    static class Wall extends Component {

        void show(ArticleId article) {
            getElement().setProperty("article", article.value());
        }

        void onLeft(Runnable listener) {
            getElement().addEventListener("meeting-left", event -> listener.run());
        }
    }
}
