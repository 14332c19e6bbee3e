package org.cordon.desktop;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Tells when the first frame of a scene is drawn: the toolkit begins the next one only then. */
final class FirstFrame implements Runnable {
    private final Scene scene;
    private final Runnable drawn;
    private int frames;

    private FirstFrame(Scene scene, Runnable drawn) {
        this.scene = scene;
        this.drawn = drawn;
    }

    static void of(Scene scene, Runnable drawn) {
        scene.addPostLayoutPulseListener(new FirstFrame(scene, drawn));
        Platform.requestNextPulse();
    }

    @Override
    public void run() {
        frames++;
        if (frames == 2) {
            scene.removePostLayoutPulseListener(this);
            drawn.run();
        } else {
            Platform.requestNextPulse();
        }
    }
}
