package dql.run;

import dql.parity.Recordings;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dql parity ENV FILE}: replays a recording of the original and says where a world of ours differs. */
@Command(name = "parity", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 122,
    description = "Replays a recording of Gymnasium, MinAtar or numpy, and says where a world of ours differs from it.",
    footerHeading = "%nWhat must agree:%n", footer = {
        "  CartPole, MountainCar, Acrobot, Pendulum  observations, rewards and ends on every row, states within 1e-12; from the",
        "      state recorded before each row and, with --seed, from the seed alone. Java's and Python's sines and powers differ in",
        "      a last bit now and then: it is let pass in Pendulum's rewards (5e-10), and where Acrobot's chaos has made it large.",
        "  LunarLander  how an episode ends and when; before the first contact, observations (1e-5) and rewards (1e-3)",
        "  Breakout, SpaceInvaders  every pixel, reward and end",
        "  Pcg64  every draw",
        "",
        "Ends with 0 if everything agrees, with 1 if something differs, with 2 if the call or the file is wrong.",
        "",
        "  ./dql parity CartPole data/parity/cartpole.csv --seed 42",
        "  ./dql parity Breakout data/parity/minatar_breakout_sticky10.jsonl",
        "  ./dql parity Pcg64 data/parity/pcg64_draws.csv"})
final class ParityCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "CartPole, MountainCar, Acrobot, Pendulum, LunarLander, Breakout, SpaceInvaders, or Pcg64 (the generator).")
    private String env;

    @Parameters(index = "1", paramLabel = "FILE", description = "The recording; its content says which format it has.")
    private Path file;

    @Option(names = "--seed", paramLabel = "N", converter = Seed.class, description = "The seed of the first reset, of any size, where the file does not say.")
    private BigInteger seed;

    /** A seed of any size. */
    private static final class Seed implements CommandLine.ITypeConverter<BigInteger> {
        @Override public BigInteger convert(String text) {
            if (!text.matches("\\d+")) throw new CommandLine.TypeConversionException("a seed is a whole number, 0 or more, not " + text);
            return new BigInteger(text);
        }
    }

    @Override public Integer call() {
        try {
            var comparison = Recordings.open(file).replay(Recordings.world(env), Optional.ofNullable(seed));
            System.out.println(comparison);
            return comparison.matches() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }
}
