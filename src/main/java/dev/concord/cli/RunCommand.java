package dev.concord.cli;

import dev.concord.ConcordApplication;
import dev.concord.account.DemoAccounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Starts the server and stays until it is stopped. */
@Command(name = "run", description = "Starts the server. Spring settings may follow: --spring.datasource.url=…")
final class RunCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "the port to listen on (8080)")
    private @Nullable Integer port;

    @Option(names = "--address", paramLabel = "A", description = "the address to listen on (127.0.0.1; all: 0.0.0.0)")
    private @Nullable String address;

    @Option(names = "--data", paramLabel = "DIR", description = "where the database and the log are (data)")
    private @Nullable Path data;

    @Option(names = "--exports", paramLabel = "DIR", description = "where releases are written (exports)")
    private @Nullable Path exports;

    @Mixin
    private HelpOption help = new HelpOption();

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException, IOException {
        refuseWhatIsNoSetting();
        Places places = Places.of(data, exports);
        ConfigurableApplicationContext started;
        try {
            StartCheck.writable(places.data());
            StartCheck.writable(places.exports());
            started = start(places);
        } catch (RuntimeException e) {
            String known = StartFault.known(e);
            System.err.println("concord: " + (known != null ? known : unknown(e, places)));
            return 1;
        }
        try (var commands = CommandSocket.open(started, places.data())) {
            announce(started);
            closed.await();
        }
        return 0;
    }

    private ConfigurableApplicationContext start(Places places) {
        var application = new SpringApplication(ConcordApplication.class);
        application.addListeners(new StartCheck());
        application.addListeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        return application.run(arguments(places).toArray(String[]::new));
    }

    private List<String> arguments(Places places) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--concord.data=" + places.data());
        arguments.add("--concord.exports=" + places.exports());
        if (port != null) arguments.add("--server.port=" + port);
        if (address != null) arguments.add("--server.address=" + address);
        return arguments;
    }

    private void refuseWhatIsNoSetting() {
        for (String setting : settings) {
            if (!setting.matches("--[a-z][\\w-]*(\\.[\\w\\[\\]-]+)+=.*") && spec != null)
                throw new ParameterException(spec.commandLine(), "Unknown option: " + setting);
        }
    }

    private static String unknown(RuntimeException e, Places places) {
        return "Could not start: %s (more in %s)".formatted(StartFault.innermost(e), places.log());
    }

    private static void announce(ConfigurableApplicationContext started) {
        var settings = started.getEnvironment();
        String address = settings.getProperty("server.address", "");
        String host = address.matches("|localhost|127\\..*|::1|0\\.0\\.0\\.0|::") ? "localhost" : address;
        System.out.printf(
                "Concord is serving on http://%s:%s – press Ctrl-C to stop%n",
                host, settings.getProperty("local.server.port"));
        for (var demo : started.getBean(DemoAccounts.class).all()) {
            System.out.printf(
                    "  sign in as %-6s with %s (%s)%n",
                    demo.person().name(), demo.password(), demo.role().name().toLowerCase(Locale.ROOT));
        }
    }
}
