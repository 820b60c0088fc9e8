package dev.concord;

import com.vaadin.flow.component.page.AppShellConfigurator;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: every feature of the house, wired by Spring. */
@SpringBootApplication
public class ConcordApplication implements AppShellConfigurator {}
