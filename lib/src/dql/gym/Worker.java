package dql.gym;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Python process with one environment in it, {@code worker.py}. Requests and answers go through a Unix domain socket, actions and
 * states through a file in memory; both are in a folder of the user alone, and gone as soon as both sides have opened them. The
 * process ends with this one, however it ends. Whatever goes wrong here stops it and is said with its last words.
 */
final class Worker implements AutoCloseable {
    private static final double GRACE = 0.1;                           // s in which a step that is interrupted may still end by itself
    private static final List<String> FILES = List.of("line", "worker.py", "memory");

    private final String name;
    private final Path folder;
    private final ServerSocketChannel server;
    private final Process process;
    private final LastWords words;
    private final ByteBuffer head = ByteBuffer.allocateDirect(5).order(ByteOrder.LITTLE_ENDIAN);
    private Selector selector;
    private SocketChannel line;
    private String doing;                                              // what it has been asked and not answered yet
    private long deadline;
    private boolean interrupted, closed;

    /** An answer: done, or the words why not. */
    record Answer(boolean done, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Starts the process and waits for nothing. */
    Worker(String name) {
        this.name = name;
        try {
            folder = Files.createTempDirectory(base(), "dql-gym-" + ProcessHandle.current().pid() + "-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (var source = Worker.class.getResourceAsStream("worker.py")) {
                Files.copy(source, folder.resolve("worker.py"));
            }
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(folder.resolve("line")));
            server.configureBlocking(false);
            Files.setPosixFilePermissions(folder.resolve("line"), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot make a private folder for its worker", e);
        }
        process = launch();
        words = new LastWords(process.getInputStream());
    }

    /** In memory where there is such a folder: what changes there is never written to a disk. */
    private static Path base() {
        var memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private Process launch() {
        var builder = new ProcessBuilder(Python.path(), "-u", folder.resolve("worker.py").toString(), folder.toString(), Long.toString(ProcessHandle.current().pid()));
        builder.environment().putAll(Map.of("SDL_VIDEODRIVER", "dummy", "SDL_AUDIODRIVER", "dummy", "PYGAME_HIDE_SUPPORT_PROMPT", "1", "PYTHONDONTWRITEBYTECODE", "1"));
        try {
            return builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            leave();
            throw new IllegalStateException("%s: there is no Python in %s: install Python 3.10 or newer, or set DQL_PYTHON; %s".formatted(name, Python.path(), Python.FIX), e);
        }
    }

    /** Waits until the process is there and has answered the first request; what it said. */
    Answer open(String make, double seconds) {
        try {
            deadline(seconds);
            doing = "start";
            while ((line = server.accept()) == null) pause();
            server.close();
            line.configureBlocking(false);
            selector = Selector.open();
            line.register(selector, SelectionKey.OP_READ);
            send('m', make, "start");
            var answer = receive(seconds);
            if (!answer.done()) close();
            return answer;
        } catch (IOException e) {
            throw ended(e);
        }
    }

    private void pause() throws IOException {
        if (!process.isAlive()) throw ended(null);
        if (System.nanoTime() > deadline) throw late();
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            interrupted = true;
            throw late();
        }
    }

    /** The memory that both share, once the worker has laid it out; the file and its folder go. */
    ByteBuffer memory(int bytes) {
        try (var file = FileChannel.open(folder.resolve("memory"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return file.map(FileChannel.MapMode.READ_WRITE, 0, bytes).order(ByteOrder.nativeOrder());
        } catch (IOException e) {
            throw ended(e);
        } finally {
            leave();
        }
    }

    /** Whether an answer is still to come. */
    boolean busy() { return doing != null; }

    boolean closed() { return closed; }

    long pid() { return process.pid(); }

    /** Asks and waits for the answer. */
    Answer ask(char letter, String json, String what, double seconds) {
        send(letter, json, what);
        return receive(seconds);
    }

    /** Asks; the answer is to be received. */
    void send(char letter, String json, String what) {
        doing = what;
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        var request = ByteBuffer.allocate(5 + bytes.length).order(ByteOrder.LITTLE_ENDIAN).put((byte) letter).putInt(bytes.length).put(bytes).flip();
        try {
            while (request.hasRemaining()) line.write(request);
        } catch (IOException e) {
            throw ended(e);
        }
    }

    /** Waits for the answer, so many seconds at most; when the thread is interrupted, for {@link #GRACE} at most. */
    Answer receive(double seconds) {
        deadline(seconds);
        try {
            read(head.clear());
            boolean done = head.get(0) == 'k';
            var bytes = ByteBuffer.allocate(head.getInt(1));
            read(bytes);
            doing = null;
            return new Answer(done, bytes.array());
        } catch (IOException e) {
            throw ended(e);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
            interrupted = false;
        }
    }

    private void deadline(double seconds) {
        deadline = System.nanoTime() + (long) (seconds * 1e9);
    }

    private void read(ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            int n = line.read(into);
            if (n < 0) throw ended(null);
            if (n == 0) await();
        }
    }

    private void await() throws IOException {
        long left = deadline - System.nanoTime();
        if (left <= 0) throw late();
        selector.select(1 + left / 1_000_000);
        selector.selectedKeys().clear();
        if (Thread.interrupted()) {
            interrupted = true;
            deadline = Math.min(deadline, System.nanoTime() + (long) (GRACE * 1e9));
        }
    }

    private IllegalStateException late() {
        boolean stopped = interrupted;
        String what = doing;
        close();
        if (stopped) Thread.currentThread().interrupt();
        return new IllegalStateException(stopped ? "%s: interrupted in the middle of a %s, call reset() first".formatted(name, what)
            : "%s: no answer to its %s in time: its Python worker was stopped, reset() starts another; its last words: %s".formatted(name, what, words.all()));
    }

    private IllegalStateException ended(IOException cause) {
        String what = doing, code = code();
        close();
        return new IllegalStateException("%s: its Python worker ended in the middle of a %s%s, reset() starts another; its last words: %s".formatted(name, what, code, words.all()), cause);
    }

    private String code() {
        try {
            return process.waitFor(500, TimeUnit.MILLISECONDS) ? " with exit code " + process.exitValue() : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** Stops the process, at once. */
    @Override public void close() {
        closed = true;
        process.destroyForcibly();
        leave();
        try {
            server.close();
            if (line != null) line.close();
            if (selector != null) selector.close();
            process.getOutputStream().close();
        } catch (IOException e) { }                                    // it is gone either way
    }

    /** Removes the folder and what is in it. */
    private void leave() {
        try {
            for (String file : FILES) Files.deleteIfExists(folder.resolve(file));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot remove " + folder, e);
        }
    }

    /** A JSON object of an answer. */
    static JsonObject json(Answer answer) {
        return JsonParser.parseString(answer.text()).getAsJsonObject();
    }
}
