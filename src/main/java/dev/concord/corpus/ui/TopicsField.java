package dev.concord.corpus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.concord.scheme.NewScheme;
import dev.concord.scheme.Scheme.Topic;
import java.util.ArrayList;
import java.util.List;

/** A list of topics, each with its id and key. */
class TopicsField extends Div {

    /** One topic. */
    static class Row extends Div {

        final TextField name = new TextField("Topic");
        final TextField id = new TextField("Id in records");
        final TextField key = new TextField("Key");
        final Button remove = new Button(new Icon("vaadin", "close-small"));

        Row(Topic topic) {
            addClassName("topic-row");
            name.setValue(topic.name());
            id.setValue(topic.id());
            key.setValue(topic.key());
            key.setMaxLength(1);
            key.setPlaceholder("free");
            name.setValueChangeMode(ValueChangeMode.LAZY);
            name.addValueChangeListener(change -> id.setPlaceholder(NewScheme.idFor(change.getValue())));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel("Remove the topic");
            add(name, id, key, remove);
        }

        Topic topic() {
            return new Topic(id.getValue(), name.getValue(), key.getValue());
        }
    }

    final List<Row> rows = new ArrayList<>();
    final Button more = new Button("Add a topic");

    private final Div list = new Div();

    TopicsField() {
        addClassName("topics");
        list.addClassName("topics");
        add(list, more);
        NewScheme.usualTopics().forEach(this::add);
        more.addClickListener(click -> add(new Topic("", "", "")).name.focus());
    }

    private Row add(Topic topic) {
        var row = new Row(topic);
        row.remove.addClickListener(click -> {
            rows.remove(row);
            list.remove(row);
        });
        rows.add(row);
        list.add(row);
        return row;
    }

    List<Topic> topics() {
        return rows.stream().map(Row::topic).toList();
    }
}
