package dev.concord.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/** What can be told to be wrong before anything is started. */
final class StartCheck implements ApplicationListener<ApplicationContextInitializedEvent> {

    /** Refuses a folder in which nothing can be written; makes it when it is missing. */
    static void writable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".concord", null));
        } catch (IOException e) {
            String why =
                    Files.exists(folder) && !Files.isDirectory(folder) ? "it is not a folder" : StartFault.reason(e);
            throw new StartRefused("Cannot write into %s: %s.".formatted(folder, why));
        }
    }

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        var settings = event.getApplicationContext().getEnvironment();
        int port = settings.getProperty("server.port", Integer.class, 8080);
        free(settings.getProperty("server.address", ""), port);
    }

    /** Refuses an address this machine does not have and a port that another program holds. */
    static void free(String address, int port) {
        if (port < 0 || port > 65535) throw new StartRefused("There is no port %d; the last is 65535.".formatted(port));
        try (var socket = new ServerSocket()) {
            socket.bind(
                    address.isBlank()
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException e) {
            throw new StartRefused("There is no address %s on this machine.".formatted(address));
        } catch (IOException e) {
            throw new StartRefused(StartFault.cannotListen(address, port, e));
        }
    }
}
