package dql.gym;

import dql.gym.Worker.Answer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The steps of the environments that share a worker, by their numbers: those that have been begun go as one request. */
final class Steps {
    private final Worker worker;
    private final Set<Integer> begun = new LinkedHashSet<>(), away = new LinkedHashSet<>();       // not sent yet; sent and not answered yet
    private final Map<Integer, Answer> answers = new HashMap<>();                                 // not asked for yet

    Steps(Worker worker) {
        this.worker = worker;
    }

    /** Whether that environment's step is not finished yet. */
    boolean busy(int number) {
        return begun.contains(number) || away.contains(number) || answers.containsKey(number);
    }

    /** Begins one; the last of so many sends all. */
    void begin(int number, int sharing) {
        begun.add(number);
        if (begun.size() >= sharing) send();
    }

    private void send() {
        settle(Stage.PATIENCE);
        var numbers = ByteBuffer.allocate(4 * begun.size()).order(ByteOrder.nativeOrder());
        begun.forEach(numbers::putInt);
        away.addAll(begun);
        begun.clear();
        worker.send('s', numbers.array(), "step");
    }

    /** Waits for the end of one that was begun, and of those sent with it. */
    Answer finish(int number, double seconds) {
        if (begun.contains(number)) send();
        if (away.contains(number)) settle(seconds);
        return answers.remove(number);
    }

    /** Waits for those that are under way, and keeps the answers. */
    void settle(double seconds) {
        if (away.isEmpty()) return;
        var answer = worker.receive(seconds);
        for (int number : away) answers.put(number, Answer.DONE);
        if (!answer.done()) Worker.json(answer).asMap().forEach((number, why) -> answers.put(Integer.valueOf(number), new Answer(false, Worker.bytes(why.getAsString()))));
        away.clear();
    }
}
