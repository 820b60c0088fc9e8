package dev.concord.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What every screen does when something goes wrong: a refusal, a bug, a lost connection, an old session. */
@Component
class ScreenService implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        VaadinService service = event.getSource();
        service.setSystemMessagesProvider(info -> messages());
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(ScreenService::tell));
        service.addUIInitListener(init -> {
            var lost = init.getUI().getReconnectDialogConfiguration();
            lost.setDialogText("No connection to the server. Trying again …");
            lost.setDialogTextGaveUp("Still no connection to the server. Check the network, then reload the page.");
        });
    }

    static void tell(ErrorEvent error) {
        Throwable cause = error.getThrowable();
        while (!(cause instanceof Refusal) && cause.getCause() != null) cause = cause.getCause();
        Notices.failure(cause instanceof Refusal refusal ? refusal.getMessage() : Faults.logged(error.getThrowable()));
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("You have been signed out");
        messages.setSessionExpiredMessage("Click here, or press Esc, to sign in again.");
        messages.setInternalErrorCaption("Something went wrong");
        messages.setInternalErrorMessage("Click here, or press Esc, to load the page again.");
        return messages;
    }
}
