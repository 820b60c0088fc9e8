package dev.concord.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

@ParentLayout(MainLayout.class)
@PageTitle("Not for you · Concord")
@AnonymousAllowed
class AccessDeniedView extends Told implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        tell(
                "You may not open this",
                "Your account lacks the role for this screen. A lead or an administrator can give it to you.");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
