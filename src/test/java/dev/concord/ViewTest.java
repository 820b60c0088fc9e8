package dev.concord;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dev.concord.account.AccountId;
import dev.concord.account.TestSignIn;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of a screen without a browser, seen by somebody who is signed in, or by nobody. */
@StoreTest
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    protected TestProject test;

    @Autowired
    private TestSignIn signIn;

    /** Waits for {@link #signIn}: whoever looks at a screen must be there before it. */
    @Override
    protected void initVaadinEnvironment() {}

    /** Opens a browser window, as it were, for somebody who is signed in; null for nobody. */
    protected void signIn(@Nullable AccountId account) {
        if (account != null) signIn.as(account);
        else signIn.out();
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    /** Waits for what a screen does in the background, and until the screen has been told. */
    protected static void finished(CompletableFuture<?> work) {
        work.join();
        // roundTrip() leaves what waits for the session's lock waiting
        MockVaadin.clientRoundtrip();
    }

    /** What the last notice says. */
    protected String notice() {
        Component card = $(Notification.class).last();
        return $(Span.class, card).first().getText();
    }
}
