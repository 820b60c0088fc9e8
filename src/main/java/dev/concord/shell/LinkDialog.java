package dev.concord.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Shows a link that works once and is shown once, to be copied and given to somebody. */
public class LinkDialog extends Dialog {

    /** The browser knows best under which address it reaches the server. Without HTTPS it has no other clipboard. */
    private static final String COPY = """
            const [field, told] = [$0, $1];
            field.value = new URL($2, document.baseURI).href;
            this.addEventListener('click', async () => {
              field.focus();
              field.select();
              try {
                await navigator.clipboard.writeText(field.value);
                told.textContent = 'Copied.';
              } catch (refused) {
                told.textContent = document.execCommand('copy') ? 'Copied.' : 'Press Ctrl+C to copy it.';
              }
            });
            """;

    private final String path;

    /** @param path the link's address below the server's own */
    public LinkDialog(String title, String sentence, String path) {
        this.path = path;
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        var field = new Shown();
        var told = new Span();
        told.getElement().setAttribute("role", "status");
        var copy = new Button("Copy");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.setAutofocus(true);
        copy.getElement().executeJs(COPY, field.getElement(), told.getElement(), path);
        var row = new Div(field, copy, told);
        row.setClassName("given-link");
        var content = new Div(new Paragraph(sentence), row);
        content.setClassName("stack");
        add(content);
        getFooter().add(new Button("Done", click -> close()));
    }

    /** The link, as it stands below the server's own address. */
    public String path() {
        return path;
    }

    /** Flow's own field would take back what the browser writes into it. */
    @Tag("input")
    static class Shown extends Component {
        Shown() {
            getElement().setAttribute("readonly", true).setAttribute("aria-label", "The link");
        }
    }
}
