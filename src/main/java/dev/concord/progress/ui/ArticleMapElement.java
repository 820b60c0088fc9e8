package dev.concord.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.concord.account.Person;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentState;
import dev.concord.progress.ArticleMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The table of who has which article: a sign in each cell, with its words for those who cannot see it. */
@Tag("article-map")
@JsModule("./progress/article-map.ts")
class ArticleMapElement extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();

    void show(List<Person> people, List<ArticleMap.Row> rows) {
        ObjectNode map = JSON.createObjectNode();
        ArrayNode names = map.putArray("people");
        people.forEach(person -> names.add(person.displayName()));
        ArrayNode articles = map.putArray("articles");
        for (ArticleMap.Row row : rows) {
            ObjectNode article = articles.addObject();
            article.put("title", row.article().title());
            article.put("given", row.given());
            article.put("submitted", row.submitted());
            ArrayNode cells = article.putArray("cells");
            for (Person person : people) put(cells, row.assignments().get(person.id()));
        }
        getElement().setPropertyJson("map", map);
    }

    /** What nobody has opened yet has no sheet to lead to. */
    private static void put(ArrayNode cells, @Nullable Assignment given) {
        if (given == null) {
            cells.addNull();
            return;
        }
        ObjectNode cell = cells.addObject().put("state", given.state().wire());
        if (given.state() != AssignmentState.OPEN) cell.put("path", Links.sheet(given.id()));
    }
}
