package dev.concord.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a running server takes sub-commands from shells of the same user: a Unix socket in a folder that nobody else may
 * enter, named by a file beside the database. The call is one line of JSON; the answer is a line per piece of output,
 * marked {@code out} or {@code err}, and last {@code exit} with the status.
 */
final class CommandSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSocket.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final ApplicationContext server;
    private final ServerSocketChannel socket;
    private final Path folder;
    private final Path name;

    private record Call(String folder, List<String> arguments) {}

    private record Answer(String kind, String words) {}

    private CommandSocket(ApplicationContext server, ServerSocketChannel socket, Path folder, Path name) {
        this.server = server;
        this.socket = socket;
        this.folder = folder;
        this.name = name;
    }

    private static Path name(Path data) {
        return data.resolve("concord.socket");
    }

    /** Begins to take calls for the server whose data folder it is. */
    static CommandSocket open(ApplicationContext server, Path data) throws IOException {
        // not in the data folder itself: a socket's path may have about 100 bytes only
        Path folder = Files.createTempDirectory("concord");
        Path path = folder.resolve("commands");
        ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket.bind(UnixDomainSocketAddress.of(path));
        Files.writeString(name(data), path.toString());
        var opened = new CommandSocket(server, socket, folder, name(data));
        Thread.ofPlatform().daemon().name("commands").start(opened::accept);
        return opened;
    }

    private void accept() {
        while (socket.isOpen()) {
            try {
                SocketChannel caller = socket.accept();
                Thread.ofPlatform().daemon().name("command").start(() -> answer(caller));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("A command could not be taken from a shell.", e);
            }
        }
    }

    private void answer(SocketChannel caller) {
        try (caller;
                var in = new BufferedReader(Channels.newReader(caller, StandardCharsets.UTF_8));
                var out = Channels.newWriter(caller, StandardCharsets.UTF_8)) {
            Call call = JSON.readValue(in.readLine(), Call.class);
            CommandLine line = ConcordCommand.within(server, Path.of(call.folder()))
                    .setOut(new PrintWriter(new Pieces("out", out), true))
                    .setErr(new PrintWriter(new Pieces("err", out), true));
            int status = line.execute(call.arguments().toArray(String[]::new));
            line.getOut().flush();
            line.getErr().flush();
            send(out, new Answer("exit", String.valueOf(status)));
        } catch (IOException e) {
            LOG.warn("A shell went away while its command ran.", e);
        }
    }

    private static void send(Writer out, Answer answer) throws IOException {
        synchronized (out) {
            out.write(JSON.writeValueAsString(answer) + "\n");
            out.flush();
        }
    }

    /** What a command prints, sent on as it comes. */
    private static final class Pieces extends Writer {

        private final String kind;
        private final Writer out;

        Pieces(String kind, Writer out) {
            this.kind = kind;
            this.out = out;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            send(out, new Answer(kind, new String(characters, offset, length)));
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() {}
    }

    /**
     * Has a running server do the call.
     *
     * @return the exit status, or nothing where no server of that data folder runs
     */
    static OptionalInt call(Path data, String[] arguments, PrintWriter out, PrintWriter err) throws IOException {
        if (!Files.isRegularFile(name(data))) return OptionalInt.empty();
        var address = UnixDomainSocketAddress.of(Files.readString(name(data)).strip());
        SocketChannel server;
        try {
            server = SocketChannel.open(address);
        } catch (IOException e) {
            // a server that was killed leaves the file behind
            return OptionalInt.empty();
        }
        try (server;
                var in = new BufferedReader(Channels.newReader(server, StandardCharsets.UTF_8));
                var to = Channels.newWriter(server, StandardCharsets.UTF_8)) {
            String folder = Path.of("").toAbsolutePath().toString();
            to.write(JSON.writeValueAsString(new Call(folder, List.of(arguments))) + "\n");
            to.flush();
            return OptionalInt.of(relay(in, out, err));
        }
    }

    private static int relay(BufferedReader in, PrintWriter out, PrintWriter err) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Answer answer = JSON.readValue(line, Answer.class);
            switch (answer.kind()) {
                case "out" -> print(out, answer.words());
                case "err" -> print(err, answer.words());
                default -> {
                    return Integer.parseInt(answer.words());
                }
            }
        }
        err.println("concord: The server stopped before the command was done.");
        return 1;
    }

    private static void print(PrintWriter to, String words) {
        to.print(words);
        to.flush();
    }

    /** Takes no more calls. */
    @Override
    public void close() {
        try {
            socket.close();
            Files.deleteIfExists(name);
            Files.deleteIfExists(folder.resolve("commands"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
