package dql.show;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** At most 255 colours for all that a film shows, chosen by median cut (Heckbert 1982); each stands for those next to it. */
final class Colours {
    static final int TRANSPARENT = 255;
    private static final int EXACT = 64;
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<Integer, Integer> index = new HashMap<>();       // of each colour met; looked up, never walked through
    private int[] chosen;

    /** Counts the colours of so many pixels, 0xRRGGBB. */
    void count(int[] rgb) {
        for (int i = 0, from = 0; i < rgb.length; i = from) {
            while (from < rgb.length && rgb[from] == rgb[i]) from++;   // flat pictures: a run at a time
            counts.merge(rgb[i], from - i, Integer::sum);
        }
    }

    /** Keeps the most frequent colours as they are; splits the others, the widest group first, until there are 255 in all. */
    private void choose() {
        var rest = counts.keySet().stream().sorted().sorted(Comparator.comparing(counts::get).reversed()).collect(Collectors.toCollection(ArrayList::new));
        var groups = new ArrayList<List<Integer>>();
        while (!rest.isEmpty() && groups.size() < EXACT) groups.add(List.of(rest.remove(0)));
        if (!rest.isEmpty()) groups.add(rest);
        while (groups.size() < TRANSPARENT && split(groups)) { }
        chosen = groups.stream().mapToInt(g -> g.stream().max(Comparator.comparingInt(counts::get)).orElseThrow()).toArray();
    }

    private static boolean split(List<List<Integer>> groups) {
        var widest = groups.stream().max(Comparator.comparingInt(g -> g.size() == 1 ? 0 : spread(g, channel(g)))).orElseThrow();
        if (widest.size() == 1) return false;
        int channel = channel(widest);
        widest.sort(Comparator.comparingInt(rgb -> rgb >> channel & 0xFF));
        var upper = widest.subList(widest.size() / 2, widest.size());
        groups.add(new ArrayList<>(upper));
        upper.clear();
        return true;
    }

    private static int channel(List<Integer> group) {
        int red = spread(group, 16), green = spread(group, 8), blue = spread(group, 0);
        return green >= red && green >= blue ? 8 : red >= blue ? 16 : 0;
    }

    private static int spread(List<Integer> group, int shift) {
        int low = 255, high = 0;
        for (int rgb : group) {
            low = Math.min(low, rgb >> shift & 0xFF);
            high = Math.max(high, rgb >> shift & 0xFF);
        }
        return high - low;
    }

    /** The chosen colours; the last place is see-through. */
    IndexColorModel model() {
        if (chosen == null) choose();
        var rgb = new int[256];
        System.arraycopy(chosen, 0, rgb, 0, chosen.length);
        return new IndexColorModel(8, 256, rgb, 0, false, TRANSPARENT, DataBuffer.TYPE_BYTE);
    }

    /** Which of the chosen colours is nearest. */
    int index(int rgb) {
        return index.computeIfAbsent(rgb, this::nearest);
    }

    private int nearest(int rgb) {
        int best = 0, least = Integer.MAX_VALUE;
        for (int i = 0; i < chosen.length; i++) {
            int r = (rgb >> 16 & 0xFF) - (chosen[i] >> 16 & 0xFF), g = (rgb >> 8 & 0xFF) - (chosen[i] >> 8 & 0xFF), b = (rgb & 0xFF) - (chosen[i] & 0xFF);
            int far = 2 * r * r + 4 * g * g + 3 * b * b;               // about as eyes weigh them
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }
}
