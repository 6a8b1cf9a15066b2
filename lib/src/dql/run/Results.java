package dql.run;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dql.Figure;
import dql.Log;
import dql.gym.Atari;
import dql.show.Curves;
import dql.show.Whole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an agent reached on a problem: its runs, and the greedy evaluation of each.
 *
 * @param agent its name on the command line
 * @param runs one run per seed
 * @param evaluations one per run
 */
record Results(String agent, Runs runs, List<Evaluation> evaluations) {
    private static final int POINTS = 100;

    /** Plays so many fresh episodes with each run's network. */
    static Results of(String agent, Runs runs, int episodes) {
        return new Results(agent, runs, runs.list().stream().map(run -> run.evaluate(episodes)).toList());
    }

    /** What the problem's scores are measured by; empty where it is no Atari game, or nobody has measured it. */
    private Optional<Human> human() {
        var name = runs.list().get(0).problem().name();
        return Atari.game(name).flatMap(Human::find);
    }

    private static String name(String agent, Runs runs) {
        return agent + "-" + runs.list().get(0).problem().name().replaceAll("[/:]", "-");
    }

    /** Writes a log and a network for each seed, and the figure. */
    static void save(String agent, Runs runs, Path folder, Figure figure) {
        String name = name(agent, runs);
        for (var run : runs.list()) {
            String file = folder.resolve("%s-seed%d".formatted(name, run.seed())).toString();
            run.log().save(file + ".csv");
            run.nets().forEach((net, q) -> q.save("%s%s.safetensors".formatted(file, net.equals("q") ? "" : "-" + net)));
        }
        figure.save(folder.resolve(name + ".png"));
        System.out.println("  written: " + folder.resolve(name + ".png") + ", and a log (.csv) and a network (.safetensors) for each seed");
    }

    /**
     * Writes each seed's learning curve at 100 steps evenly spaced: the mean return of the latest 20 training episodes, and the
     * latest look at the greedy policy.
     */
    void curve(Path folder) {
        var text = new StringBuilder();
        var first = runs.list().get(0);
        first.log().about().forEach((key, value) -> {
            if (!key.equals("seed") && !key.equals("seconds") && !key.equals("started")) text.append("# ").append(key).append(": ").append(value.replaceAll("\\s+", " ")).append('\n');
        });
        for (int i = 0; i < evaluations.size(); i++) text.append(String.format(Locale.ROOT, "# seed %d: mean return %.2f of %d fresh greedy episodes at the end, %.0f s%n",
            runs.list().get(i).seed(), evaluations.get(i).mean(), evaluations.get(i).returns().length, runs.list().get(i).log().seconds()));
        text.append("seed,t,return,evaluation\n");
        for (var run : runs.list()) rows(run.seed(), run.log(), text);
        Whole.write(folder.resolve(name(agent, runs) + ".csv"), text.toString().getBytes(StandardCharsets.UTF_8));
        System.out.println("  written: " + folder.resolve(name(agent, runs) + ".csv"));
    }

    private static void rows(long seed, Log log, StringBuilder text) {
        var grid = new double[POINTS];
        for (int i = 0; i < POINTS; i++) grid[i] = Math.rint((i + 1.0) * log.steps() / POINTS);
        var returns = Curves.at(grid, log.times("return"), Curves.smooth(log.values("return"), 20));
        var looks = log.series().contains("evaluation") ? Curves.at(grid, log.times("evaluation"), log.values("evaluation")) : new double[0];
        for (int i = 0; i < POINTS; i++) text.append(String.format(Locale.ROOT, "%d,%.0f,%s,%s%n", seed, grid[i], number(returns[i]), i < looks.length ? number(looks[i]) : ""));
    }

    /** Four digits are enough for a curve; nothing where there is no number yet. */
    private static String number(double x) {
        return Double.isNaN(x) ? "" : String.format(Locale.ROOT, "%.2f", x);
    }

    /** Writes what several agents reached. */
    static void json(Path file, List<Results> all) {
        var list = new JsonArray();
        for (var results : all)
            for (int i = 0; i < results.evaluations.size(); i++) {
                var run = results.runs.list().get(i);
                var one = new JsonObject();
                one.addProperty("agent", results.agent);
                one.addProperty("environment", run.problem().name());
                one.addProperty("seed", run.seed());
                one.addProperty("steps", run.log().steps());
                one.addProperty("seconds", run.log().seconds());
                one.addProperty("episodes", results.evaluations.get(i).returns().length);
                one.addProperty("mean_return", results.evaluations.get(i).mean());
                one.addProperty("evaluation", results.evaluations.get(i).how());
                double mean = results.evaluations.get(i).mean();
                results.human().ifPresent(human -> one.addProperty("human_normalised_percent", human.normalised(mean)));
                var about = new JsonObject();
                run.log().about().forEach(about::addProperty);
                one.add("about", about);
                list.add(one);
            }
        Whole.write(file, new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues().create().toJson(list).getBytes(StandardCharsets.UTF_8));
    }

    @Override public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < evaluations.size(); i++) {
            var run = runs.list().get(i);
            text.append("  seed %d, %,d steps in %.0f s: %s%n".formatted(run.seed(), run.log().steps(), run.log().seconds(), evaluations.get(i)));
        }
        human().ifPresent(h -> text.append("  human-normalised %.1f %%; %s%n".formatted(h.normalised(evaluations.stream().mapToDouble(Evaluation::mean).average().orElse(Double.NaN)), h)));
        return text.toString().stripTrailing();
    }
}
