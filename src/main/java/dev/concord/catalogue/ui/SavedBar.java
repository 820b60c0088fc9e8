package dev.concord.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import dev.concord.account.CurrentAccount;
import dev.concord.catalogue.SavedFilters;
import dev.concord.catalogue.SavedFilters.Saved;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters that a project keeps, and the way to keep one. */
class SavedBar extends Div {

    final Div list = new Div();
    final Button save = new Button("Save this filter…");

    private final transient SavedFilters filters;
    private final transient CurrentAccount current;
    private transient @Nullable CorpusAddress shown;

    SavedBar(SavedFilters filters, CurrentAccount current) {
        this.filters = filters;
        this.current = current;
        addClassNames("bar", "saved-filters");
        list.setClassName("saved-list");
        save.addThemeVariants(ButtonVariant.TERTIARY);
        save.addClickListener(click -> new TagDialog("Save the filter as", this::save).open());
        add(list, save);
    }

    void show(CorpusAddress address) {
        shown = address;
        list.removeAll();
        List<Saved> saved = filters.of(address.project().id());
        list.setVisible(!saved.isEmpty());
        if (!saved.isEmpty()) list.add(new Span("Saved:"));
        saved.forEach(one -> list.add(item(address, one)));
        save.setVisible(!address.wanted().address().isEmpty());
    }

    private Div item(CorpusAddress address, Saved one) {
        var link = new Anchor(
                "corpus?project=" + address.project().slug() + "&"
                        + one.wanted().address(),
                one.name());
        if (one.wanted().equals(address.wanted())) link.getElement().setAttribute("aria-current", "true");
        var forget = new Button(new Icon("vaadin", "close-small"), click -> forget(one));
        forget.addThemeVariants(ButtonVariant.TERTIARY);
        forget.setAriaLabel("Forget the filter " + one.name());
        var item = new Div(link, forget);
        item.setClassName("saved-filter");
        return item;
    }

    private void save(String name) {
        CorpusAddress address = shown;
        if (address == null) return;
        try {
            current.requireLead(address.project().id());
            filters.save(address.project().id(), name, address.wanted());
            show(address);
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
    }

    private void forget(Saved one) {
        CorpusAddress address = shown;
        if (address == null) return;
        current.requireLead(address.project().id());
        filters.remove(address.project().id(), one.name());
        show(address);
        UI.getCurrent().getPage().executeJs("document.getElementById('content')?.focus()");
    }
}
