package dql.nets;

import dql.Net;
import dql.State;
import dql.nets.Layer.Activation;
import dql.nets.Layer.Conv;

/** What a network's convolutions look for and what they see: their filters, and the feature maps that a state leaves behind them. Square pictures. */
public final class Features {
    private Features() { }

    /** The weights of convolution 1, 2, ..., [filter][channel][row][column]. Throws if there is no such convolution. */
    public static double[][][][] filters(Net q, int layer) {
        var conv = conv(q, layer);
        var w = q.layout().get(2 * (layer - 1));
        int channels = w.shape().get(1), k = conv.kernel(), at = w.at();
        var filters = new double[conv.filters()][channels][k][k];
        for (var filter : filters) for (var channel : filter) for (var row : channel) for (int j = 0; j < k; j++) row[j] = q.parameters()[at++];
        return filters;
    }

    /** What convolution 1, 2, ... makes of a state, [filter][row][column]: f(Σ w x + b), of pixels from 0 to 1. Throws if there is no such convolution. */
    public static double[][][] maps(Net q, State s, int layer) {
        conv(q, layer);
        var x = picture(q, s);
        for (int i = 1; i <= layer; i++) x = maps(q, x, i);
        return x;
    }

    private static Conv conv(Net q, int layer) {
        var hidden = q.architecture().hidden();
        if (layer >= 1 && layer <= hidden.size() && hidden.get(layer - 1) instanceof Conv conv) return conv;
        throw new IllegalArgumentException("layer %d is no convolution of %s".formatted(layer, q.architecture()));
    }

    /** The state as [channel][row][column]. */
    private static double[][][] picture(Net q, State s) {
        int channels = q.layout().get(0).shape().get(1), n = (int) Math.sqrt((double) s.size() / channels);
        if (s.size() != q.inputs() || channels * n * n != s.size())
            throw new IllegalArgumentException("s must be %d square pictures, %d numbers in all, not %d".formatted(channels, q.inputs(), s.size()));
        double scale = s instanceof State.Pixels ? 1 / 255.0 : 1;
        var x = new double[channels][n][n];
        for (int i = 0; i < s.size(); i++) x[i / (n * n)][i / n % n][i % n] = scale * s.at(i);
        return x;
    }

    private static double[][][] maps(Net q, double[][][] x, int layer) {
        var conv = conv(q, layer);
        var w = filters(q, layer);
        int[] out = conv.shape(new int[] {x.length, x[0].length, x[0][0].length});
        int b = q.layout().get(2 * layer - 1).at();
        var y = new double[out[0]][out[1]][out[2]];
        for (int f = 0; f < out[0]; f++) for (int i = 0; i < out[1]; i++) for (int j = 0; j < out[2]; j++)
            y[f][i][j] = act(conv.activation(), q.parameters()[b + f] + sum(w[f], x, i * conv.stride(), j * conv.stride()));
        return y;
    }

    /** Σ w x of a filter whose corner lies on a pixel. */
    private static double sum(double[][][] w, double[][][] x, int row, int column) {
        double sum = 0;
        for (int c = 0; c < w.length; c++) for (int k = 0; k < w[c].length; k++) for (int l = 0; l < w[c][k].length; l++)
            sum += w[c][k][l] * x[c][row + k][column + l];
        return sum;
    }

    private static double act(Activation f, double z) {
        return switch (f) {
            case RELU -> Math.max(0, z);
            case TANH -> Math.tanh(z);
            case LINEAR -> z;
        };
    }
}
