package dql.env;

import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** MountainCar: the hill sin(3x), the car along its slope, the flag at the goal. */
final class MountainCarPicture {
    private static final double LEFT = -1.2, RIGHT = 0.6, BOTTOM = -0.05, TOP = 1.27;

    private MountainCarPicture() { }

    private static double height(double x) {
        return 0.45 * Math.sin(3 * x) + 0.55;
    }

    static BufferedImage of(int width, double x, double goal) {
        double slope = Math.atan(1.35 * Math.cos(3 * x)), y = height(x);
        var scene = new Scene(width, LEFT - 0.08, RIGHT + 0.08, BOTTOM, TOP);
        var hill = hill();
        scene.line(Scene.STEEL, 0.012, goal, height(goal), goal, height(goal) + 0.2)
            .area(Scene.GREEN, goal, height(goal) + 0.205, goal + 0.11, height(goal) + 0.165, goal, height(goal) + 0.125)
            .fill(Scene.GROUND, hill)
            .stroke(Scene.STEEL, 0.012, hill);
        double up = Math.cos(slope), along = Math.sin(slope);
        for (int side = -1; side <= 1; side += 2)
            scene.disc(Scene.INK, x + 0.042 * side * up - 0.03 * along, y + 0.042 * side * along + 0.03 * up, 0.026);
        return scene.box(Scene.BLUE, x - 0.07 * along, y + 0.07 * up, 0.165, 0.062, slope).image();
    }

    /** The ground, its sides outside the picture. */
    private static Path2D hill() {
        var hill = new Path2D.Double();
        hill.moveTo(LEFT - 1, BOTTOM - 1);
        hill.lineTo(LEFT - 1, height(LEFT));
        for (double x = LEFT; x < RIGHT + 0.2; x += 0.01) hill.lineTo(x, height(x));
        hill.lineTo(RIGHT + 1, BOTTOM - 1);
        hill.closePath();
        return hill;
    }
}
