package dql.run;

import dql.Dql;
import dql.Figure;
import dql.Hyper;
import dql.Learner;
import dql.Part;
import dql.Problem;
import dql.Schedule;
import dql.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
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

    @Option(names = "--steps", paramLabel = "N", description = "environment steps")
    private Long steps;

    @Option(names = "--capacity", paramLabel = "N", description = "transitions in the replay memory")
    private Integer capacity;

    @Option(names = "--batch", paramLabel = "N", description = "transitions per update")
    private Integer batch;

    @Option(names = "--warmup", paramLabel = "N", description = "steps before the first update")
    private Long warmup;

    @Option(names = "--every", paramLabel = "N", description = "steps from one update to the next")
    private Integer every;

    @Option(names = "--updates", paramLabel = "K", description = "updates at a time")
    private Integer updates;

    @Option(names = "--sync", paramLabel = "N", description = "steps from one change of the target network to the next")
    private Long sync;

    @Option(names = "--tau", paramLabel = "X", description = "how far the target network then follows: 1 makes it a copy")
    private Double tau;

    @Option(names = "--gamma", paramLabel = "X", description = "the discount")
    private Double gamma;

    @Option(names = "--lr", paramLabel = "X", description = "the learning rate")
    private Double lr;

    @Option(names = "--eps", paramLabel = "X", description = "the probability of a random action: 0.1, or 1:0.05:10000 for a line over so many steps")
    private String eps;

    @Override public Integer call() {
        if (seed != null && seeds != null) throw new IllegalArgumentException("--seed is one seed, --seeds several: not both");
        if (device != null) Dql.device(device);
        if (engine != null) Dql.engine(engine);
        if (frames != null) Dql.frames(frames);
        var chosen = seeds != null ? Seeds.of(seeds) : new Seeds(List.of(seed == null ? 0 : seed), 1);
        if (threads != null) chosen = chosen.threads(threads);
        for (var name : names(agents, Zoo.agents().keySet())) refuse(Zoo.agent(name));
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
                    if (!main.isInterrupted()) results.add(one(name, settings(Zoo.agent(name), Zoo.preset(name, problem(env))), chosen));
            if (json != null) Results.json(json, results);
        } finally {
            saved.countDown();
        }
        return Thread.interrupted() ? 130 : 0;
    }

    /** A setting that the agent would pass over. */
    private void refuse(Learner agent) {
        var reads = Hyper.names();
        reads.retainAll(agent.settings());
        given().forEach((setting, value) -> {
            if (value != null && !reads.contains(setting)) throw new IllegalArgumentException("--%s has no effect on %s: of the settings it goes by %s (./dql list shows its own options)"
                .formatted(setting, agent.name(), String.join(", ", reads)));
        });
    }

    /** The settings on the command line; null where one is not there. */
    private Map<String, Object> given() {
        var given = new LinkedHashMap<String, Object>();
        given.put("steps", steps);
        given.put("capacity", capacity);
        given.put("batch", batch);
        given.put("warmup", warmup);
        given.put("every", every);
        given.put("updates", updates);
        given.put("sync", sync);
        given.put("tau", tau);
        given.put("gamma", gamma);
        given.put("lr", lr);
        given.put("eps", eps);
        return given;
    }

    private Problem problem(String env) {
        if (!sticky) return Zoo.problem(env);
        if (!env.matches("ALE/.+-v5")) throw new IllegalArgumentException("--sticky is for Atari games, ALE/NAME-v5, not " + env);
        return Dql.atariStickyProblem(env.substring(4, env.length() - 3));
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

    private Problem settings(Learner agent, Problem p) {
        Hyper h = p.hyper();
        if (steps != null) h = h.steps(steps);
        if (capacity != null) h = h.capacity(capacity);
        if (batch != null) h = h.batch(batch);
        if (warmup != null) h = h.warmup(warmup);
        if (every != null) h = h.every(every);
        if (updates != null) h = h.updates(updates);
        if (sync != null) h = h.sync(sync);
        if (tau != null) h = new Hyper(h.steps(), h.capacity(), h.batch(), h.warmup(), h.every(), h.updates(), h.sync(), tau, h.gamma(), h.lr(), h.eps());
        if (gamma != null) h = h.gamma(gamma);
        if (lr != null) h = h.lr(lr);
        if (eps != null) h = h.eps(schedule(eps));
        return p.hyper(h.check(agent.settings()));
    }

    private static Schedule schedule(String given) {
        String[] parts = given.split(":");
        try {
            if (parts.length == 1) return Dql.constant(Double.parseDouble(given));
            if (parts.length == 3) return Dql.linear(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
        } catch (NumberFormatException e) { }          // said below
        throw new IllegalArgumentException("--eps must be a number, or from:to:steps such as 1:0.05:10000, not '" + given + "'");
    }
}
