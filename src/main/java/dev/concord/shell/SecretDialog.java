package dev.concord.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Shows something that is shown once, to be copied. */
public class SecretDialog extends Dialog {

    /** Without HTTPS a browser has no other clipboard than the one of the selection. */
    private static final String COPY = """
            const [field, told] = [$0, $1];
            field.value = $2;
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

    final Shown field;

    private final String secret;

    /** @param label what is shown, as a screen reader calls it */
    public SecretDialog(String title, String sentence, String label, String secret) {
        this.secret = secret;
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        field = new Shown(label);
        var told = new Span();
        told.getElement().setAttribute("role", "status");
        var copy = new Button("Copy");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.setAutofocus(true);
        copy.getElement().executeJs(COPY, field.getElement(), told.getElement(), secret);
        var row = new Div(field, copy, told);
        row.setClassName("given-link");
        var content = new Div(new Paragraph(sentence), row);
        content.setClassName("stack");
        add(content);
        getFooter().add(new Button("Done", click -> close()));
    }

    /** What is shown. */
    public String secret() {
        return secret;
    }

    /** Flow's own field would take back what the browser writes into it. */
    @Tag("input")
    static class Shown extends Component {
        Shown(String label) {
            getElement().setAttribute("readonly", true).setAttribute("aria-label", label);
        }
    }
}
