package dev.concord.duplicate.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.duplicate.Group;
import dev.concord.duplicate.Role;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article of a group: what it is, how like it is to the first, and what was decided of it. */
class MemberRow extends Div {

    final Checkbox chosen = new Checkbox();
    final transient Group.Member member;

    /** @param number its place in the group, counted from 1 */
    MemberRow(Group.Member member, int number) {
        this.member = member;
        addClassName("member-row");
        var article = member.article();
        var title = new Anchor("corpus/article/" + article.id().value(), "%d. %s".formatted(number, article.title()));
        title.setClassName("title");
        var about = new Div(Stream.of(
                        article.outlet(),
                        Objects.toString(article.published(), null),
                        "%,d characters".formatted(article.length()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        about.setClassName("about");
        var marks = new Div();
        marks.setClassName("marks");
        if (number > 1) marks.add(mark("%.0f %% alike".formatted(member.likeness() * 100), "state"));
        marks.add(mark(member.role().words(), member.role() == Role.OPEN ? "flag" : "tag"));
        if (member.begun() > 0) marks.add(mark("%d at work or done".formatted(member.begun()), "state"));
        if (member.aside()) marks.add(mark("set aside", "aside"));
        chosen.setAriaLabel(article.title());
        var words = new Div(title, about, marks);
        words.setClassName("found");
        add(chosen, words);
    }

    private static Span mark(String words, String kind) {
        var mark = new Span(words);
        mark.addClassNames("mark", "mark-" + kind);
        return mark;
    }
}
