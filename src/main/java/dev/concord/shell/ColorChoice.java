package dev.concord.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.page.Inline.Position;
import com.vaadin.flow.component.page.Inline.Wrapping;
import com.vaadin.flow.server.AppShellSettings;
import java.util.ArrayList;
import java.util.List;

/** Light, dark, or as the system says; each browser remembers its own. */
public enum ColorChoice {
    SYSTEM("Colours as the system", "light dark"),
    LIGHT("Light", "light"),
    DARK("Dark", "dark");

    /** Runs before the first paint, so that nobody sees the other colours flash by. */
    private static final String SCRIPT = """
            window.concordColors = function (chosen) {
              if (chosen) localStorage.setItem('concord.colors', chosen);
              var scheme = localStorage.getItem('concord.colors') || 'light dark';
              document.documentElement.style.colorScheme = scheme;
              return scheme;
            };
            window.concordColors();
            """;

    private final String title;
    private final String scheme;

    ColorChoice(String title, String scheme) {
        this.title = title;
        this.scheme = scheme;
    }

    /** Lets the page start in the colours chosen before. */
    public static void remember(AppShellSettings page) {
        page.addInlineWithContents(Position.PREPEND, SCRIPT, Wrapping.JAVASCRIPT);
    }

    static void addTo(SubMenu menu) {
        List<MenuItem> items = new ArrayList<>();
        for (ColorChoice choice : values()) {
            var item = menu.addItem(choice.title, click -> {
                UI.getCurrent().getPage().executeJs("window.concordColors($0)", choice.scheme);
                items.forEach(other -> other.setChecked(other.equals(click.getSource())));
            });
            item.setCheckable(true);
            items.add(item);
        }
        UI.getCurrent().getPage().executeJs("return window.concordColors()").then(String.class, now -> {
            for (ColorChoice choice : values()) items.get(choice.ordinal()).setChecked(choice.scheme.equals(now));
        });
    }
}
