package dql.env;

/** Where the chances of a {@link PixelGame} come from: a generator, or the draws of a recording. */
public interface Draws {

    /** U[0, 1). */
    double random();

    /** 0 or 1, equally likely. */
    int bit();
}
