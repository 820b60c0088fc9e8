package dev.concord.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import dev.concord.shell.Notices;

/** A screen in front of the door: one thing to read, and at most one to do. */
abstract class Doorstep extends Main {

    Doorstep() {
        addClassName("sign-in");
    }

    final void show(String title, String sentence, Component... more) {
        removeAll();
        var column = new Div(new H1(title), new Paragraph(sentence));
        column.add(more);
        add(column);
    }

    /** To the sign-in screen, with the name filled in. */
    final void toSignIn(String name, String news) {
        UI.getCurrent().navigate(LoginView.class, QueryParameters.of("name", name));
        Notices.success(news);
    }

    /** Opened by the browser itself, so that the server looks anew at who comes. */
    static Anchor way(String path, String text) {
        var way = new Anchor(path, text);
        way.setRouterIgnore(true);
        return way;
    }
}
