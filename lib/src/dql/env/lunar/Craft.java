package dql.env.lunar;

import static dql.env.lunar.Terrain.SCALE;

import org.jbox2d.collision.shapes.MassData;
import org.jbox2d.collision.shapes.PolygonShape;
import org.jbox2d.common.Transform;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.BodyDef;
import org.jbox2d.dynamics.BodyType;
import org.jbox2d.dynamics.FixtureDef;
import org.jbox2d.dynamics.World;
import org.jbox2d.dynamics.joints.RevoluteJointDef;

/** The lander: a hull and two legs on sprung joints, with the measures of Gymnasium's lunar_lander.py; leg 0 is the right one. */
final class Craft {
    /** The hull's corners, in pixels from its origin. */
    static final double[][] HULL = {{-14, 17}, {-17, 0}, {-17, -10}, {17, -10}, {17, 0}, {14, 17}};
    /** Half the width and half the height of a leg, in pixels. */
    static final double LEG_WIDTH = 2, LEG_HEIGHT = 8;
    /** How far a leg's joint is beside and above its middle, in pixels. */
    static final double LEG_AWAY = 20, LEG_DOWN = 18;
    private static final double TILT = 0.05, SPRING = 40, SPEED = 0.3, NARROW = 0.4, WIDE = 0.9;

    private final World world;
    private final Body hull;
    private final Body[] legs = new Body[2];

    /** Puts a lander at the top of the world, in its middle. */
    Craft(World world) {
        this.world = world;
        hull = body(Terrain.WIDTH / 2, 0, polygon(), 5, 0.1, 0x10);
        correctInertia(hull);
        legs[0] = attach(-1);
        legs[1] = attach(1);
    }

    Body hull() { return hull; }

    Body leg(int i) { return legs[i]; }

    /** Turns and places all parts by their angles and centres of mass, with Box2D's sines. */
    void align() {
        align(hull);
        for (Body leg : legs) align(leg);
    }

    private static void align(Body body) {
        Transform at = body.getTransform();
        Vec2 centre = body.getWorldCenter(), local = body.getLocalCenter();
        float sin = Sine.sin(body.getAngle()), cos = Sine.cos(body.getAngle());
        at.q.s = sin;
        at.q.c = cos;
        at.p.set(centre.x - (cos * local.x - sin * local.y), centre.y - (sin * local.x + cos * local.y));
    }

    /** A leg at the right (-1) or left (1) of the hull. */
    private Body attach(int side) {
        var box = new PolygonShape();
        box.setAsBox((float) (LEG_WIDTH / SCALE), (float) (LEG_HEIGHT / SCALE));
        Body leg = body(Terrain.WIDTH / 2 - side * LEG_AWAY / SCALE, side * TILT, box, 1, 0.2, 0x20);
        var joint = new RevoluteJointDef();
        joint.bodyA = hull;
        joint.bodyB = leg;
        joint.localAnchorB.set((float) (side * LEG_AWAY / SCALE), (float) (LEG_DOWN / SCALE));
        joint.referenceAngle = leg.getAngle() - hull.getAngle();       // the Python wrapper sets it, Box2D itself would not
        joint.enableMotor = true;
        joint.maxMotorTorque = (float) SPRING;
        joint.motorSpeed = (float) (SPEED * side);
        joint.enableLimit = true;
        joint.lowerAngle = (float) (side < 0 ? NARROW : -WIDE);
        joint.upperAngle = (float) (side < 0 ? WIDE : -NARROW);
        world.createJoint(joint);
        return leg;
    }

    /** A body at the top of the world that collides with the ground only. */
    private Body body(double x, double angle, PolygonShape shape, double density, double friction, int category) {
        var place = new BodyDef();
        place.type = BodyType.DYNAMIC;
        place.position.set((float) x, (float) Terrain.HEIGHT);
        place.angle = (float) angle;
        var matter = new FixtureDef();
        matter.shape = shape;
        matter.density = (float) density;
        matter.friction = (float) friction;
        matter.filter.categoryBits = category;
        matter.filter.maskBits = 1;
        Body body = world.createBody(place);
        body.createFixture(matter);
        return body;
    }

    private static PolygonShape polygon() {
        var corners = new Vec2[HULL.length];
        for (int i = 0; i < corners.length; i++) corners[i] = new Vec2((float) (HULL[i][0] / SCALE), (float) (HULL[i][1] / SCALE));
        var shape = new PolygonShape();
        shape.set(corners, corners.length);
        return shape;
    }

    /** JBox2D's moment of inertia is too large by m |c - s|², c the centre of mass and s the mean of the corners; Box2D subtracts it. */
    private static void correctInertia(Body body) {
        var shape = (PolygonShape) body.getFixtureList().getShape();
        var s = new Vec2();
        for (int i = 0; i < shape.getVertexCount(); i++) s.addLocal(shape.getVertex(i));
        s.mulLocal(1f / shape.getVertexCount());
        var mass = new MassData();
        body.getMassData(mass);
        mass.I -= mass.mass * mass.center.sub(s).lengthSquared();
        body.setMassData(mass);
    }
}
