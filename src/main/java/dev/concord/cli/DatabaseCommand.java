package dev.concord.cli;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import dev.concord.ConcordApplication;
import dev.concord.shell.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A sub-command that needs the database. While a server of the same installation runs, the command runs inside it, for
 * H2 lets one process at a time open its file; else it opens the database itself.
 */
abstract class DatabaseCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    private HelpOption help = new HelpOption();

    /**
     * Does the work.
     *
     * @return the exit status: 0 done, 1 the input had faults
     * @throws Refusal told as one line, with exit status 1
     */
    abstract int run(ApplicationContext context) throws IOException;

    @Override
    public final Integer call() throws IOException {
        ConcordCommand root = root();
        if (root.server != null) return refusable(root.server);
        Places places = Places.of(null, null);
        OptionalInt answered = CommandSocket.call(places.data(), originalArguments(), out(), err());
        if (answered.isPresent()) return answered.getAsInt();
        return alone(places);
    }

    private int alone(Places places) throws IOException {
        ConfigurableApplicationContext opened;
        try {
            opened = open(places);
        } catch (RuntimeException e) {
            String known = StartFault.known(e);
            err().println("concord: "
                    + (known != null ? known : StartFault.innermost(e) + " (more in " + places.log() + ")"));
            return 1;
        }
        try (opened) {
            return refusable(opened);
        }
    }

    private static ConfigurableApplicationContext open(Places places) {
        StartCheck.writable(places.data());
        return new SpringApplicationBuilder(ConcordApplication.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(
                        "--concord.data=" + places.data(),
                        "--concord.exports=" + places.exports(),
                        // they ask for a web context, which a command has none of
                        "--spring.autoconfigure.exclude=%s,%s"
                                .formatted(
                                        SpringBootAutoConfiguration.class.getName(),
                                        SpringSecurityAutoConfiguration.class.getName()));
    }

    private int refusable(ApplicationContext context) throws IOException {
        try {
            return run(context);
        } catch (Refusal refusal) {
            err().println("concord: " + refusal.getMessage());
            return 1;
        }
    }

    /** A path of the call, as the caller's folder sees it. */
    final Path path(Path given) {
        return root().folder.resolve(given);
    }

    final PrintWriter out() {
        return spec().commandLine().getOut();
    }

    final PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private String[] originalArguments() {
        return spec().root().commandLine().getParseResult().originalArgs().toArray(String[]::new);
    }

    private ConcordCommand root() {
        return (ConcordCommand) spec().root().userObject();
    }

    private CommandSpec spec() {
        if (spec == null) throw new IllegalStateException("picocli sets the spec before it calls.");
        return spec;
    }
}
