package dql.nets;

/** The two streams of a dueling head, value and advantage, each [feature][ld] from an index on. */
record Dueling(boolean centred, int actions, int width, float[] value, float[] advantage, int at, int ld) {

    /** Q ← V + A − meanₐ A (or V + A) for n states, [n][actions][width]. */
    void join(int n, float[] q) {
        for (int i = 0; i < n; i++)
            for (int w = 0; w < width; w++) {
                float base = value[at + w * ld + i] - (centred ? mean(w, i) : 0);
                for (int a = 0; a < actions; a++) q[(i * actions + a) * width + w] = base + advantage[at + (a * width + w) * ld + i];
            }
    }

    private float mean(int w, int i) {
        float sum = 0;
        for (int a = 0; a < actions; a++) sum += advantage[at + (a * width + w) * ld + i];
        return sum / actions;
    }

    /** The way back: from ∂L/∂Q, [n][actions][width], writes ∂L/∂V and ∂L/∂A. */
    void split(int n, float[] slope) {
        for (int i = 0; i < n; i++)
            for (int w = 0; w < width; w++) {
                float sum = 0;
                for (int a = 0; a < actions; a++) sum += slope[(i * actions + a) * width + w];
                value[at + w * ld + i] = sum;
                float mean = centred ? sum / actions : 0;
                for (int a = 0; a < actions; a++) advantage[at + (a * width + w) * ld + i] = slope[(i * actions + a) * width + w] - mean;
            }
    }
}
