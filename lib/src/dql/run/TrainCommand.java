package dql.run;

import dql.Dql;
import dql.Figure;
import dql.Part;
import dql.Problem;
import dql.Seeds;
import dql.gym.Atari;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./dql train AGENT ENV}. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false, description = {
    "Trains agents, side by side on all cores; prints how they do, and saves logs, networks and a figure. ./dql list names agents and environments; commas separate several, 'all' means all. "
        + "The stop key ends training, and what was learned is saved."})
final class TrainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "AGENT", description = "what to train: dqn, rainbow, ...")
    private String agents;

    @Parameters(index = "1", paramLabel = "ENV", description = "on what: CartPole, ..., or any environment of Gymnasium's by its id: ALE/Breakout-v5, Taxi-v3, ... (./dql gym)")
    private String envs;

    @Option(names = "--seed", paramLabel = "N", description = "one seed (0)")
    private Integer seed;

    @Option(names = "--seeds", paramLabel = "N", description = "so many seeds, from 0 on")
    private Integer seeds;

    @Option(names = "--threads", paramLabel = "N", description = "seeds at the same time (as many as there are cores)")
    private Integer threads;

    @Option(names = "--episodes", paramLabel = "N", description = "episodes of the evaluation at the end (20; Atari: 30 of at most 5 minutes, as long as they can cost no more steps than training)")
    private Integer episodes;

    @Option(names = "--sticky", description = "Atari games by the protocol of Machado et al. 2018: sticky actions, neither no-ops nor lives")
    private boolean sticky;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "runs", description = "where logs, networks and figures go (${DEFAULT-VALUE})")
    private Path out;

    @Option(names = "--curves", paramLabel = "FOLDER", description = "writes learning curves of 100 points there, and nothing else")
    private Path curves;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the results as JSON, too")
    private Path json;

    @Option(names = "--engine", paramLabel = "NAME", description = "simd, djl or auto")
    private String engine;

    @Option(names = "--device", paramLabel = "NAME", description = "where networks of djl run: cpu, gpu, or auto, the GPU when there is CUDA")
    private String device;

    @Option(names = "--frames", paramLabel = "FOLDER", description = "keeps the replay memory's frames of pixels in a file there, not in memory")
    private String frames;

    @Mixin
    private Settings settings;

    @Override public Integer call() {
        if (seed != null && seeds != null) throw new IllegalArgumentException("--seed is one seed, --seeds several: not both");
        if (device != null) Dql.device(device);
        if (engine != null) Dql.engine(engine);
        if (frames != null) Dql.frames(frames);
        var chosen = seeds != null ? Seeds.of(seeds) : new Seeds(List.of(seed == null ? 0 : seed), 1);
        if (threads != null) chosen = chosen.threads(threads);
        for (var name : names(agents, Zoo.agents().keySet())) settings.check(Zoo.agent(name));
        if (episodes != null && episodes < 1) throw new IllegalArgumentException("an evaluation needs at least 1 episode, not " + episodes);
        var results = new ArrayList<Results>();
        var main = Thread.currentThread();
        var saved = new CountDownLatch(1);
        var hook = new Thread(() -> {                  // the stop key: training ends, and what there is is written
            main.interrupt();
            try {
                saved.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            for (var env : names(envs, Zoo.problems().keySet()))
                for (var name : names(agents, Zoo.agents().keySet()))
                    if (!main.isInterrupted()) results.add(one(name, problem(name, env), chosen));
            if (json != null) Results.json(json, results);
        } finally {
            saved.countDown();
        }
        return Thread.interrupted() ? 130 : 0;
    }

    /** The problem as it is set for the agent, and on the command line. */
    private Problem problem(String agent, String env) {
        var p = Zoo.preset(agent, problem(env));
        return p.hyper(settings.on(p.hyper()).check(Zoo.agent(agent).settings()));
    }

    private Problem problem(String env) {
        if (!sticky) return Zoo.problem(env);
        return Dql.atariStickyProblem(Atari.game(env).orElseThrow(() -> new IllegalArgumentException("--sticky is for Atari games, ALE/NAME-v5, not " + env)));
    }

    private static List<String> names(String given, Iterable<String> all) {
        if (!given.equals("all")) return List.of(given.split(","));
        var names = new ArrayList<String>();
        all.forEach(names::add);
        return names;
    }

    private Results one(String name, Problem p, Seeds chosen) {
        var agent = Zoo.agent(name);
        System.out.println("%s on %s, %s, %,d steps".formatted(agent.name(), p.name(), chosen, p.hyper().steps()));
        var runs = agent.train(p, chosen);
        var interrupted = Thread.interrupted();        // evaluating and writing go on
        folder(curves != null ? curves : out);
        if (curves == null) Results.save(name, runs, out, figure(runs));       // first: the evaluation may take its time
        boolean stopped = interrupted && p.exam().limit() > 0;                 // and then it has half a minute
        int n = episodes != null ? episodes : stopped ? 1 : p.exam().episodes(runs.list().get(0).log().steps());
        if (p.exam().limit() > 0) System.out.println("  evaluating over %d episode%s, %s".formatted(n, n == 1 ? "" : "s", p.exam()));
        var results = Results.of(name, runs, n);
        System.out.println(results);
        if (curves != null) results.curve(curves);
        if (interrupted) Thread.currentThread().interrupt();
        return results;
    }

    private static Figure figure(Runs runs) {
        return runs.logs().stream().anyMatch(log -> log.episodes() > 0) ? runs.plot() : Figure.of(runs.name(), "environment steps", "no whole episode", new Part.Level("", 0));
    }

    private static void folder(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + path, e);
        }
    }
}
