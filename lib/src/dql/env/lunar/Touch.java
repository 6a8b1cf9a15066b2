package dql.env.lunar;

import org.jbox2d.callbacks.ContactImpulse;
import org.jbox2d.callbacks.ContactListener;
import org.jbox2d.collision.Manifold;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.contacts.Contact;

/** Notices what touches the ground. A leg on two edges that leaves one counts as in the air, as in Gymnasium. */
final class Touch implements ContactListener {
    private final Craft craft;
    private final boolean[] legs = new boolean[2];
    private boolean crashed;

    Touch(Craft craft) {
        this.craft = craft;
    }

    /** Whether the hull has touched the ground. */
    boolean crashed() { return crashed; }

    /** Whether leg i stands on the ground. */
    boolean leg(int i) { return legs[i]; }

    @Override public void beginContact(Contact contact) {
        if (has(contact, craft.hull())) crashed = true;
        note(contact, true);
    }

    @Override public void endContact(Contact contact) {
        note(contact, false);
    }

    private void note(Contact contact, boolean touching) {
        for (int i = 0; i < legs.length; i++) if (has(contact, craft.leg(i))) legs[i] = touching;
    }

    private static boolean has(Contact contact, Body body) {
        return contact.getFixtureA().getBody() == body || contact.getFixtureB().getBody() == body;
    }

    @Override public void preSolve(Contact contact, Manifold old) { }

    @Override public void postSolve(Contact contact, ContactImpulse impulse) { }
}
