package dql.run;

import dql.nets.Djl;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The part of {@code ./dql} that is Java. */
@Command(name = "dql", description = "Deep Q-learning in Java.", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
    subcommands = {Main.DoctorCommand.class, ListCommand.class, TrainCommand.class, ParityCommand.class, CommandLine.HelpCommand.class})
public final class Main implements Callable<Integer> {

    /** Runs one command; ends with 0, with 1 when it found something wrong, or with 2 when it was called wrongly. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Main())
            .setExecutionExceptionHandler((e, line, parsed) -> {
                line.getErr().println(e.getMessage() == null ? e.toString() : e.getMessage());
                return 1;
            }).execute(args);
    }

    @Override public Integer call() {
        CommandLine.usage(this, System.out);
        return CommandLine.ExitCode.USAGE;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override public String[] getVersion() {
            return new String[] {"dql " + Install.version()};
        }
    }

    @Command(name = "doctor", description = "What dql needs of this machine, and the fix where something is wrong.", mixinStandardHelpOptions = true)
    static final class DoctorCommand implements Callable<Integer> {
        @Option(names = "--gpu", description = "measures updates a second of networks, on the GPU if DJL finds CUDA, else on the CPU")
        private boolean gpu;

        @Override public Integer call() {
            if (gpu) {
                Djl.say(true);
                for (var pace : Pace.all()) System.out.println(pace.get());
                return CommandLine.ExitCode.OK;
            }
            var doctor = Doctor.examine();
            System.out.println(doctor);
            return doctor.well() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }
}
