package dql.env;

import java.awt.image.BufferedImage;

/** CartPole: the track with its ends, the cart, and the pole at its true length of 1 m. */
final class CartPolePicture {
    private static final double EDGE = 2.4, CART = 0.22;       // m

    private CartPolePicture() { }

    static BufferedImage of(int width, double x, double angle) {
        double axle = CART + 0.06;
        return new Scene(width, -2.8, 2.8, -0.35, 1.55)
            .area(Scene.GROUND, -2.8, -0.35, 2.8, -0.35, 2.8, 0, -2.8, 0)
            .line(Scene.STEEL, 0.025, -2.8, 0, 2.8, 0)
            .line(Scene.STEEL, 0.02, 0, -0.03, 0, -0.1)
            .line(Scene.RED, 0.04, -EDGE, -0.12, -EDGE, 0.12)
            .line(Scene.RED, 0.04, EDGE, -0.12, EDGE, 0.12)
            .disc(Scene.INK, x - 0.14, 0.06, 0.06)
            .disc(Scene.INK, x + 0.14, 0.06, 0.06)
            .box(Scene.BLUE, x, 0.08 + CART / 2, 0.5, CART, 0)
            .line(Scene.INK, 0.075, x, axle, x + Math.sin(angle), axle + Math.cos(angle))
            .disc(Scene.AIR, x, axle, 0.025)
            .image();
    }
}
