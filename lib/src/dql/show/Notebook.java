package dql.show;

import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The Java kernel of a notebook, JJava, if there is one; by reflection, so that dql needs no kernel. */
public final class Notebook {
    private static final Class<?> STATICS = find("org.dflib.jjava.jupyter.kernel.BaseNotebookStatics");
    private static final Class<?> KERNEL = find("org.dflib.jjava.jupyter.kernel.BaseKernel");

    private static final Set<Class<?>> SHOWN = ConcurrentHashMap.newKeySet();

    private Notebook() { }

    private static Class<?> find(String name) {
        for (var loader : new ClassLoader[] {Notebook.class.getClassLoader(), Thread.currentThread().getContextClassLoader()})
            try {
                return Class.forName(name, true, loader);
            } catch (ClassNotFoundException e) {
                continue;
            }
        return null;
    }

    /** Whether this runs in a notebook whose outputs can be drawn again. */
    public static boolean present() {
        try {
            return STATICS != null && KERNEL != null && KERNEL.getMethod("notebookKernel").invoke(null) != null;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Shows a picture under the cell and returns its id for {@link #update}; null and nothing shown outside a notebook. */
    public static String display(BufferedImage image) {
        return present() ? (String) call("display", new Class<?>[] {Object.class}, image) : null;
    }

    /** Shows another picture in its place. */
    public static void update(String id, BufferedImage image) {
        if (id != null && present()) call("updateDisplay", new Class<?>[] {String.class, Object.class}, id, image);
    }

    /** From now on a cell's value of this type is shown as HTML; nothing happens outside a notebook. */
    static <T> void show(Class<T> type, Function<T, String> html) {
        if (!present() || !SHOWN.add(type)) return;
        try {
            Object renderer = KERNEL.getMethod("getRenderer").invoke(KERNEL.getMethod("notebookKernel").invoke(null));
            Object registration = renderer.getClass().getMethod("createRegistration", Class.class).invoke(renderer, type);
            Class<?> function = Class.forName("org.dflib.jjava.jupyter.kernel.display.RenderFunction", true, KERNEL.getClassLoader());
            Object render = Proxy.newProxyInstance(function.getClassLoader(), new Class<?>[] {function}, (self, method, given) -> {
                if (!method.getName().equals("render")) return method.invoke(html, given);
                Object container = given[1].getClass().getMethod("getOutputContainer").invoke(given[1]);
                container.getClass().getMethod("putHTML", String.class).invoke(container, html.apply(type.cast(given[0])));
                return null;
            });
            registration.getClass().getMethod("preferring", String[].class).invoke(registration, (Object) new String[] {"text/html"});
            registration.getClass().getMethod("register", function).invoke(registration, render);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this kernel's renderer is not the one of JJava 1.0: " + e, e);
        }
    }

    private static Object call(String method, Class<?>[] types, Object... arguments) {
        var result = new Object[1];
        Interrupts.without(() -> {
            try {
                result[0] = STATICS.getMethod(method, types).invoke(null, arguments);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("the notebook's kernel could not show a picture: " + e.getCause(), e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("this kernel's " + method + " is not the one of JJava 1.0: " + e, e);
            }
        });
        return result[0];
    }
}
