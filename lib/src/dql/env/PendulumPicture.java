package dql.env;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.image.BufferedImage;

/** Pendulum: the rod, the upright as a thin line, and the torque as an arrow about the pivot, three quarters of a turn at its largest. */
final class PendulumPicture {
    private static final double R = 0.36;
    private static final Color ARROW = Scene.RED;

    private PendulumPicture() { }

    /** Of an angle (rad, 0 upright, counterclockwise) and a share of the largest torque, -1 to 1. */
    static BufferedImage of(int width, double angle, double torque) {
        var tip = Scene.end(0, 0, 1, angle + Math.PI);
        var scene = new Scene(width, -1.35, 1.35, -1.3, 1.3)
            .line(Scene.GROUND, 0.03, 0, 0, 0, 1.15)
            .line(Scene.BLUE, 0.15, 0, 0, tip.x, tip.y);
        if (Math.abs(torque) > 0.01) arrow(scene, torque);
        return scene.disc(Scene.INK, 0, 0, 0.075).disc(Scene.AIR, 0, 0, 0.028).image();
    }

    /** From the bottom of a circle about the pivot, in the torque's direction. */
    private static void arrow(Scene scene, double torque) {
        double turn = 1.5 * Math.PI * torque, forward = Math.signum(torque);
        var end = Scene.end(0, 0, R, turn);
        double x = Math.cos(turn) * forward, y = Math.sin(turn) * forward;     // where the arrow points
        scene.stroke(ARROW, 0.035, new Arc2D.Double(-R, -R, 2 * R, 2 * R, 90, -Math.toDegrees(turn), Arc2D.OPEN))
            .area(ARROW, end.x + 0.13 * x, end.y + 0.13 * y, end.x - 0.075 * y, end.y + 0.075 * x, end.x + 0.075 * y, end.y - 0.075 * x);
    }
}
