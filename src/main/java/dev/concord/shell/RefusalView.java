package dev.concord.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

@ParentLayout(MainLayout.class)
@PageTitle("Not possible · Concord")
@AnonymousAllowed
class RefusalView extends Told implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> error) {
        Refusal refusal = error.getException();
        tell(title(refusal.kind()), refusal.getMessage());
        return switch (refusal.kind()) {
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case INVALID, CONFLICT, TOO_LARGE -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }

    private static String title(Refusal.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> "You may not open this";
            case NOT_FOUND -> "There is nothing here";
            case INVALID, CONFLICT, TOO_LARGE -> "This cannot be shown";
        };
    }
}
