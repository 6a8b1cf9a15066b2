package dql.env.lunar;

import org.jbox2d.collision.AABB;
import org.jbox2d.collision.Collision;
import org.jbox2d.collision.Distance;
import org.jbox2d.collision.Manifold;
import org.jbox2d.collision.TimeOfImpact;
import org.jbox2d.common.Mat22;
import org.jbox2d.common.Mat33;
import org.jbox2d.common.Rot;
import org.jbox2d.common.Transform;
import org.jbox2d.common.Vec2;
import org.jbox2d.common.Vec3;
import org.jbox2d.dynamics.contacts.Contact;
import org.jbox2d.dynamics.contacts.EdgeAndPolygonContact;
import org.jbox2d.pooling.IDynamicStack;
import org.jbox2d.pooling.IWorldPool;

/**
 * What JBox2D borrows while it computes, in place of its own pool for three reasons: joints turn by {@link Sine}; contacts of worlds
 * on several threads do not disturb each other; and vectors are new ones, which the JIT keeps in registers, at half the time of
 * pooled ones. Only what a world of edges, polygons and revolute joints needs is there.
 */
final class Pool implements IWorldPool {
    private static final Object ONE_AT_A_TIME = new Object();

    private final Distance distance = new Distance();
    private final Collision collision = new Collision(this);
    private final TimeOfImpact impact = new TimeOfImpact(this);

    @Override public IDynamicStack<Contact> getEdgePolyContactStack() {
        return new IDynamicStack<>() {
            @Override public Contact pop() { return new Ground(Pool.this); }

            @Override public void push(Contact contact) { }
        };
    }

    /** A body on an edge of the ground. JBox2D keeps a vector of this computation in a static field, which all worlds share. */
    private static final class Ground extends EdgeAndPolygonContact {
        Ground(Pool pool) {
            super(pool);
        }

        @Override public void evaluate(Manifold manifold, Transform ground, Transform body) {
            synchronized (ONE_AT_A_TIME) {
                super.evaluate(manifold, ground, body);
            }
        }
    }

    @Override public Vec2 popVec2() { return new Vec2(); }

    @Override public void pushVec2(int n) { }

    @Override public Vec3 popVec3() { return new Vec3(); }

    @Override public void pushVec3(int n) { }

    @Override public Mat22 popMat22() { return new Mat22(); }

    @Override public void pushMat22(int n) { }

    @Override public Rot popRot() { return new Sine(); }

    @Override public void pushRot(int n) { }

    @Override public Collision getCollision() { return collision; }

    @Override public TimeOfImpact getTimeOfImpact() { return impact; }

    @Override public Distance getDistance() { return distance; }

    @Override public IDynamicStack<Contact> getPolyContactStack() { return null; }

    @Override public IDynamicStack<Contact> getCircleContactStack() { return null; }

    @Override public IDynamicStack<Contact> getPolyCircleContactStack() { return null; }

    @Override public IDynamicStack<Contact> getEdgeCircleContactStack() { return null; }

    @Override public IDynamicStack<Contact> getChainCircleContactStack() { return null; }

    @Override public IDynamicStack<Contact> getChainPolyContactStack() { return null; }

    @Override public Vec2[] popVec2(int n) { throw new UnsupportedOperationException(); }

    @Override public Vec3[] popVec3(int n) { throw new UnsupportedOperationException(); }

    @Override public Mat22[] popMat22(int n) { throw new UnsupportedOperationException(); }

    @Override public Mat33 popMat33() { throw new UnsupportedOperationException(); }

    @Override public void pushMat33(int n) { throw new UnsupportedOperationException(); }

    @Override public AABB popAABB() { throw new UnsupportedOperationException(); }

    @Override public AABB[] popAABB(int n) { throw new UnsupportedOperationException(); }

    @Override public void pushAABB(int n) { throw new UnsupportedOperationException(); }

    @Override public float[] getFloatArray(int n) { throw new UnsupportedOperationException(); }

    @Override public int[] getIntArray(int n) { throw new UnsupportedOperationException(); }

    @Override public Vec2[] getVec2Array(int n) { throw new UnsupportedOperationException(); }
}
