package dev.concord;

import com.vaadin.flow.component.page.AppShellConfigurator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Concord implements AppShellConfigurator {
    public static void main(String[] args) {
        SpringApplication.run(Concord.class, args);
    }
}
