package dev.concord.annotation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keys of one kind. */
class KeySection extends Section {

    private final Div fields = new Div();
    private List<KeyField> shown = List.of();

    KeySection(String title, String about) {
        fields.addClassName("keys");
        var words = new Paragraph(about);
        words.addClassName("about");
        words.setVisible(!about.isEmpty());
        add(new H2(title), words, fields);
    }

    void show(List<KeyField> keys) {
        shown = keys;
        fields.removeAll();
        keys.forEach(fields::add);
    }

    KeyField field(String what) {
        return shown.stream().filter(key -> key.what.equals(what)).findFirst().orElseThrow();
    }

    Map<String, String> chosen() {
        return shown.stream().collect(Collectors.toMap(key -> key.what, KeyField::getValue));
    }
}
