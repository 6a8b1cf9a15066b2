package dql.show;

/**
 * One moment of a film.
 *
 * @param tick how many moments of its film were before it, kept or not
 * @param picture the world's
 * @param episode which one, from 1
 * @param t steps since its beginning
 * @param r the reward of the latest step
 * @param sum the return so far
 * @param end whether the episode ends here
 * @param action what is done next, in words; empty: nothing, or unknown
 * @param a the same as a number; -1: nothing, or unknown
 * @param q Q(s, ·); null: unknown
 * @param z how the return of each action is distributed, [actions][numbers of a distribution]; null: unknown, or only its mean is
 */
record Shot(int tick, Packed picture, int episode, int t, double r, double sum, boolean end, String action, int a, float[] q, float[][] z) {

    /** The same, now that it is known what is done next. */
    Shot then(String action, int a) {
        return new Shot(tick, picture, episode, t, r, sum, end, action, a, q, z);
    }

    /** Where in the episode it is, and what is done. */
    String where(boolean several) {
        return (several ? "episode %d, ".formatted(episode) : "") + "step %,d".formatted(t) + (end ? ", end" : action.isEmpty() ? "" : "  → " + action);
    }

    /** What has been won. */
    String won() {
        return t == 0 ? "" : "reward %s, return %s".formatted(Ticks.text(r), Ticks.text(sum));
    }
}
