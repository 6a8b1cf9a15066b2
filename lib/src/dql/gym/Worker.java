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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Python process with one or several environments in it, {@code worker.py}, which are numbered. Requests and answers go through a
 * Unix domain socket, actions and states through a file in memory; both are in a folder of the user alone, and gone as soon as both
 * sides have opened them. {@link Steps} that several have begun are one request. The process ends with this one, however it ends, or when
 * all who share it have left. Whatever goes wrong here stops it and is said with its last words, to each of them.
 */
final class Worker implements AutoCloseable {
    private static final double GRACE = 0.1;                           // s in which a step that is interrupted may still end by itself
    private static final List<String> FILES = List.of("line", "worker.py", "memory");
    private static final int MANY = 8;                                 // workers, from which on forgotten ones are looked for
    private static final AtomicInteger RUNNING = new AtomicInteger();

    private final String name;
    private final Path folder;
    private final ServerSocketChannel server;
    private final Process process;
    private final LastWords words;
    private final FileChannel memory;
    private final Steps steps = new Steps(this);
    private final ByteBuffer head = ByteBuffer.allocateDirect(5).order(ByteOrder.LITTLE_ENDIAN);
    private Selector selector;
    private SocketChannel line;
    private String doing, end;                                         // what it was asked last; how it ended
    private long deadline;
    private boolean interrupted;
    private int sharing = 1;
    private volatile boolean closed;

    /** An answer: done, or the words why not. */
    record Answer(boolean done, byte[] bytes) {
        static final Answer DONE = new Answer(true, new byte[0]);

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Starts the process and waits for nothing. */
    Worker(String name) {
        this.name = name;
        if (RUNNING.get() >= MANY) System.gc();                        // what a notebook's cell has replaced is still running
        try {
            folder = Files.createTempDirectory(base(), "dql-gym-" + ProcessHandle.current().pid() + "-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (var source = Worker.class.getResourceAsStream("worker.py")) {
                Files.copy(source, folder.resolve("worker.py"));
            }
            memory = FileChannel.open(folder.resolve("memory"), StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(folder.resolve("line")));
            server.configureBlocking(false);
            Files.setPosixFilePermissions(folder.resolve("line"), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot make a private folder for its worker", e);
        }
        process = launch();
        words = new LastWords(process.getInputStream());
        RUNNING.incrementAndGet();
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

    /** One more who shares it; false if it has ended already. */
    synchronized boolean join() {
        if (!closed) sharing++;
        return !closed;
    }

    /** One less; the last stops the process. */
    synchronized void left() {
        if (--sharing == 0) close();
    }

    /** Makes an environment, once the process is there; what the process said of it. */
    Answer open(String make, double seconds) {
        if (line == null) connect(seconds);
        return ask('m', make, "start", seconds);
    }

    /** Waits for the process; what both sides have opened by then goes. */
    private void connect(double seconds) {
        deadline(seconds);
        doing = "start";
        try {
            while ((line = server.accept()) == null) pause();
            server.close();
            leave();
            line.configureBlocking(false);
            selector = Selector.open();
            line.register(selector, SelectionKey.OP_READ);
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

    /** So many bytes of the memory that both share, once the process has laid them out. */
    ByteBuffer memory(long at, int bytes) {
        try {
            return memory.map(FileChannel.MapMode.READ_WRITE, at, bytes).order(ByteOrder.nativeOrder());
        } catch (IOException e) {
            throw ended(e);
        }
    }

    boolean closed() { return closed; }

    long pid() { return process.pid(); }

    /** Whether that environment's step is not finished yet. */
    boolean busy(int number) { return steps.busy(number); }

    /** Begins a step of an environment: it is sent as soon as all who share this have begun theirs, or one of them waits. */
    void begin(int number) {
        going();
        steps.begin(number, sharing);
    }

    /** Waits for the end of that environment's step, and of those sent with it. */
    Answer finish(int number, double seconds) {
        going();
        return steps.finish(number, seconds);
    }

    /** Asks and waits for the answer. */
    Answer ask(char letter, String json, String what, double seconds) {
        going();
        steps.settle(seconds);
        send(letter, bytes(json), what);
        return receive(seconds);
    }

    private void going() {
        if (closed) throw new IllegalStateException(end);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void send(char letter, byte[] bytes, String what) {
        doing = what;
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
        close();
        if (stopped) Thread.currentThread().interrupt();
        end = stopped ? "%s: interrupted in the middle of a %s, call reset() first".formatted(name, doing)
            : "%s: no answer to its %s in time: its Python worker was stopped, reset() starts another; its last words: %s".formatted(name, doing, words.all());
        return new IllegalStateException(end);
    }

    private IllegalStateException ended(IOException cause) {
        String code = code();
        close();
        end = "%s: its Python worker ended in the middle of a %s%s, reset() starts another; its last words: %s".formatted(name, doing, code, words.all());
        return new IllegalStateException(end, cause);
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
    @Override public synchronized void close() {
        if (!closed) RUNNING.decrementAndGet();
        closed = true;
        process.destroyForcibly();
        leave();
        try {
            server.close();
            memory.close();
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
