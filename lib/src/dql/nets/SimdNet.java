package dql.nets;

import dql.State;
import dql.States;
import java.util.ArrayList;
import java.util.List;

/**
 * A network in pure Java on the Vector API, for small networks on one core. Batches are laid out [feature][state], so that
 * vectors run along the states; single states run through transposed weights. For one thread at a time.
 */
final class SimdNet extends Network {
    private final List<SimdBatch> free = new ArrayList<>(), recorded = new ArrayList<>();    // one for each batch size
    private final SimdState single;
    private SimdBatch last;                          // the last forward pass, until its backward pass

    SimdNet(Plan plan, float[] theta) {
        super(plan, theta);
        single = new SimdState(plan, theta);
    }

    @Override public String engine() { return "simd"; }

    @Override public void changed() {
        last = null;                                 // the recorded pass belongs to the parameters before
        single.changed();
    }

    @Override void pass(State s, float[] outputs) { single.forward(s, outputs); }

    @Override public float[] outputs(States s) { return room(s, free).forward(s); }

    @Override public float[] forward(States s) {
        last = room(s, recorded);
        return last.forward(s);
    }

    @Override public void backward(float[] slope, float[] gradient, float[] inputSlope) {
        if (last == null) throw new IllegalStateException("backward needs a forward pass before it");
        checkSlope(slope, last.n, outputs());
        checkGradient(gradient, theta.length);
        checkInputSlope(inputSlope, last.n);
        last.backward(slope, gradient, inputSlope);
        last = null;
    }

    private SimdBatch room(States s, List<SimdBatch> rooms) {
        plan.check(s.size(), s.pixels() != null);
        for (int i = 0; i < rooms.size(); i++) if (rooms.get(i).n == s.n()) return rooms.get(i);
        var room = new SimdBatch(plan, theta, s.n());
        rooms.add(room);
        return room;
    }
}
