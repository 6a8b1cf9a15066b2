package dql.run;

import dql.Dql;
import dql.gym.Atari;
import java.util.Locale;
import java.util.Optional;

/**
 * What scores of an Atari game are measured by (Mnih et al. 2015): a random player's and a person's, with up to 30 idle actions at the
 * start of an episode; 57 games, from data/published/atari_reference.csv.
 *
 * @param game its title
 * @param random what random actions score
 * @param human what a person scores
 */
public record Human(String game, double random, double human) {
    /** Where the numbers are from. */
    public static final String SOURCE = "Wang et al. 2016 (arXiv 1511.06581), after Mnih et al. 2015 and Nair et al. 2015, no-op starts";

    private static final String FILE = "atari_reference.csv";

    /** A game by its name, {@code "SpaceInvaders"}, {@code "space_invaders"} or {@code "ALE/SpaceInvaders-v5"}; throws if nobody has measured it. */
    public static Human of(String game) {
        return find(game).orElseThrow(() -> new IllegalArgumentException("there is no human score of '%s' in %s, which has 57 Atari games, \"Breakout\" or \"SpaceInvaders\" say".formatted(game, FILE)));
    }

    /** The same where there may be none. */
    static Optional<Human> find(String game) {
        var all = Dql.data(FILE);
        String id = String.valueOf(game), name = plain(Atari.game(id).orElse(id));
        for (int i = 0; i < all.rowCount(); i++)
            if (plain(all.getString(i, "game")).equals(name))
                return Optional.of(new Human(all.getString(i, "title"), all.numberColumn("random_noop").getDouble(i), all.numberColumn("human_noop").getDouble(i)));
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** 100 (score − random) / |human − random|: 0 is random play, 100 a person's. */
    public double normalised(double score) {
        return 100 * (score - random) / Math.abs(human - random);
    }

    @Override public String toString() {
        return "%s: random %s, human %s (%s)".formatted(game, random, human, SOURCE);
    }
}
