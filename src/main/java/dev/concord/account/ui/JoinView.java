package dev.concord.account.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** A way to an invitation that goes by the sign-in screen. */
@Route(value = "invitation/:token/join", autoLayout = false)
@PageTitle("Invitation · Concord")
@PermitAll
class JoinView extends Main implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo("invitation/" + event.getRouteParameters().get("token").orElse(""));
    }
}
