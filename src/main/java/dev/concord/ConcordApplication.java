package dev.concord;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import dev.concord.shell.ColorChoice;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: every feature of the house, wired by Spring. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@CssImport("./styles/tokens.css")
@CssImport("./styles/theme.css")
public class ConcordApplication implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        ColorChoice.remember(page);
        page.setViewport("width=device-width, initial-scale=1");
        page.setPageTitle("Concord");
        page.addFavIcon("icon", "icons/concord.svg", "any");
    }
}
