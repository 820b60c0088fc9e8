package dev.concord.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

@ParentLayout(MainLayout.class)
@PageTitle("Something went wrong · Concord")
@AnonymousAllowed
class UnexpectedErrorView extends Told implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        tell("Something went wrong", Faults.logged(error.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
