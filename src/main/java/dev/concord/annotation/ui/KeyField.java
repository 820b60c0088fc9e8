package dev.concord.annotation.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * One key and what it does.
 */
class KeyField extends TextField {

    final String what;

    KeyField(String what, String words, String key) {
        super(words);
        this.what = what;
        addClassName("key-field");
        setMaxLength(1);
        setAllowedCharPattern("[A-Za-z0-9]");
        setAutoselect(true);
        setValueChangeMode(ValueChangeMode.EAGER);
        setValue(key);
    }
}
