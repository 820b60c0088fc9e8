package dev.concord;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets the test at hand look for who is signed in where its own application looks. Vaadin sets the place for the whole
 * process when an application starts; tests keep several applications, and the last to start would have it.
 */
class OwnSecurityContext implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (!test.hasApplicationContext()) return;
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
