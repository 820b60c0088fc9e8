package dev.concord.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short news at the edge of the screen, read out by screen readers. */
public final class Notices {

    private static final int LONG_ENOUGH_TO_READ = 4_000;

    private Notices() {}

    /** Something was done; goes away by itself. */
    public static void success(String sentence) {
        Notification notice = notice(sentence);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        notice.setDuration(LONG_ENOUGH_TO_READ);
        notice.open();
    }

    /** Something was not done; stays until it is closed, for it may need to be read twice. */
    public static void failure(String sentence) {
        Notification notice = notice(sentence);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
        notice.setDuration(0);
        var close = new Button(new Icon("vaadin", "close-small"), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel("Close");
        notice.add(close);
        notice.open();
    }

    private static Notification notice(String sentence) {
        var notice = new Notification();
        notice.setPosition(Position.BOTTOM_START);
        notice.add(new Span(sentence));
        return notice;
    }
}
