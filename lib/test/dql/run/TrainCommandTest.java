package dql.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dql.Dql;
import dql.Hyper;
import dql.Log;
import dql.gym.Packages;
import dql.nets.Djl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    @TempDir
    Path folder;

    /** What a command prints on both streams; its exit status must be as expected. */
    static String said(int status, String... command) {
        var bytes = new ByteArrayOutputStream();
        PrintStream out = System.out, err = System.err, both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            assertEquals(status, Main.run(command), () -> bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test void trainsAndLeavesLogNetworkAndFigure() throws IOException {
        String said = said(0, "train", "dqn,nstep", "cartpole", "--seeds", "2", "--steps", "1200", "--batch", "32", "--eps", "1:0.1:1000", "--episodes", "2",
            "--out", folder.toString(), "--json", folder.resolve("all.json").toString());
        assertTrue(said.contains("3-step DQN on CartPole, seeds 0, 1"), said);
        assertEquals(2, said.split("seed 1, 1,200 steps", -1).length - 1, said);
        var log = Log.load(folder.resolve("nstep-CartPole-seed1.csv").toString());
        assertEquals(1_200, log.steps());
        assertEquals("32", log.about().get("h.batch"));
        assertEquals("3", log.about().get("agent.n"));
        Dql.dqn().net(Zoo.problem("CartPole")).on(Dql.cartPole(0), 9).load(folder.resolve("dqn-CartPole-seed0.safetensors").toString());
        assertTrue(Files.size(folder.resolve("dqn-CartPole.png")) > 5_000);
        assertTrue(Files.readString(folder.resolve("all.json")).contains("\"environment\": \"CartPole\""));
    }

    @Test void curvesHaveAHundredPointsForEachSeed() throws IOException {
        said(0, "train", "dqn", "CartPole", "--seeds", "2", "--steps", "1100", "--curves", folder.toString());
        var lines = Files.readAllLines(folder.resolve("dqn-CartPole.csv"));
        assertEquals(200, lines.stream().filter(line -> line.matches("[01],\\d+,[\\d.]*,[\\d.]*")).count());
        assertTrue(lines.contains("# h.lr: 5.0E-4") && lines.contains("seed,t,return,evaluation"));
        assertTrue(lines.get(lines.size() - 1).startsWith("1,1100,"));
        assertEquals(1, Files.list(folder).count());
    }

    @Test void framesGoIntoAFileAndNetworksWhereTheyAreSent() throws IOException {
        try {
            said(0, "train", "dqn", "breakout", "--steps", "300", "--warmup", "64", "--sync", "100", "--device", "cpu", "--engine", "djl", "--episodes", "1",
                "--frames", folder.toString(), "--curves", folder.resolve("curves").toString());
            assertEquals("cpu: so it was chosen", Djl.reason());
            assertEquals(1, Files.list(folder).count(), "the frames' file has no name");
        } finally {
            Dql.frames("memory");
            Dql.device("auto");
            Dql.engine("auto");
        }
    }

    @Test void atariIsEvaluatedByItsProtocolAndOnTheHumanScale() throws IOException, InterruptedException {
        assumeTrue(Packages.look().found().contains("ale_py 0."), "./dql gym installs ale_py");
        String said = said(0, "train", "dqn", "ALE/Breakout-v5", "--steps", "100", "--warmup", "64", "--every", "16", "--sync", "50", "--capacity", "1000",
            "--out", folder.toString(), "--json", folder.resolve("all.json").toString());
        assertTrue(said.contains("evaluating over 1 episode, protocol Nature: epsilon 0.05, at most 4,500 steps an episode"), said);
        assertTrue(said.contains(": protocol Nature: epsilon 0.05, at most 4,500 steps an episode, fresh episodes of seed 0"), said);
        assertTrue(said.contains("%; Breakout: random 1.7, human 30.5 (Wang et al. 2016"), said);
        assertTrue(Files.readString(folder.resolve("all.json")).contains("\"human_normalised_percent\": "));
    }

    @Test void wrongUseIsRefusedInWords() {
        assertTrue(said(1, "train", "dqn", "CartPole", "--sticky").contains("--sticky is for Atari games, ALE/NAME-v5, not CartPole"));
        assertTrue(said(1, "train", "dqn", "CartPole", "--episodes", "0").contains("an evaluation needs at least 1 episode, not 0"));
        assertTrue(said(1, "train", "dqn", "CartPole", "--device", "tpu").contains("device must be auto, cpu or gpu, not tpu"));
        assertTrue(said(1, "train", "dqm", "CartPole").contains("there is no agent 'dqm': there are dqn, double,"));
        assertTrue(said(1, "train", "dqn", "Pong").contains("there is no environment 'Pong': there are CartPole"));
        assertTrue(said(1, "train", "dqn", "CartPole", "--seed", "1", "--seeds", "2").contains("not both"));
        assertTrue(said(1, "train", "dqn", "CartPole", "--steps", "500").contains("warmup 1,000 is not below steps 500"));
        assertTrue(said(1, "train", "dqn", "CartPole", "--eps", "a:b:c").contains("--eps must be a number"));
        assertTrue(said(2, "train", "dqn").contains("Missing required parameter"));
    }

    /** A setting takes effect, or is refused before anything is trained. */
    @Test void settingsThatAnAgentPassesOverAreRefused() throws IOException {
        assertTrue(said(1, "train", "a2c", "CartPole", "--batch", "32").contains("--batch has no effect on A2C: of the settings it goes by steps, gamma, lr"));
        assertTrue(said(1, "train", "dqn,a3c", "CartPole", "--eps", "0.1").contains("--eps has no effect on A3C"));
        assertTrue(said(1, "train", "ddpg", "Pendulum", "--tau", "0.01").contains("--tau has no effect on DDPG: of the settings it goes by steps, capacity, batch, warmup, every, updates, gamma, lr"));
        assertTrue(said(1, "train", "noisy", "CartPole", "--eps", "0.1").contains("--eps has no effect on Noisy DQN"));
        for (var lr : new String[] {"0.001", "0.01"})
            said(0, "train", "a2c,reinforce", "CartPole", "--steps", "1100", "--lr", lr, "--episodes", "1", "--out", folder.resolve(lr).toString());
        for (var agent : new String[] {"a2c", "reinforce"}) {
            Log slow = Log.load(folder.resolve("0.001/" + agent + "-CartPole-seed0.csv").toString()), fast = Log.load(folder.resolve("0.01/" + agent + "-CartPole-seed0.csv").toString());
            assertFalse(slow.sameAs(fast), agent);
            assertEquals("0.01", fast.about().get("h.lr"));
            assertEquals("capacity, batch, warmup, every, updates, sync, tau, eps", fast.about().get("without effect"));
        }
    }

    /** A memory's warm-up, for one, is nothing to a policy gradient. */
    @Test void settingsThatAnAgentPassesOverAreNotChecked() {
        for (var agent : new String[] {"a2c", "a3c", "reinforce"})
            assertTrue(said(0, "train", agent, "CartPole", "--steps", "500", "--episodes", "1", "--out", folder.toString()).contains("500 steps"), agent);
        assertTrue(said(1, "train", "ddpg", "Pendulum", "--steps", "500").contains("warmup 1,000 is not below steps 500"));
    }

    /** The numbers with which A2C is proven on CartPole. */
    @Test void presetsOfPolicyGradientsKeepTheirLearningRate() {
        for (var agent : new String[] {"reinforce", "a2c", "a3c"}) assertEquals(1e-3, Zoo.preset(agent, Dql.CARTPOLE).hyper().lr());
        for (var agent : Zoo.agents().values()) assertTrue(Hyper.names().containsAll(agent.settings()), agent.name());
    }

    @Test void listNamesWhatThereIs() {
        assertTrue(said(0, "list").contains("rainbow"));
        assertTrue(said(0, "list", "Rainbow").contains("noisy layers"));
        assertTrue(said(0, "list", "a2c").contains("goes by      steps, gamma, lr"));
        assertTrue(said(0, "list", "cartpole").contains("differs from Mnih et al. 2015"));
        assertTrue(said(1, "list", "x").contains("there is no agent or environment 'x'"));
    }
}
