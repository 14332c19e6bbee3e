package org.cordon.scenario;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.cordon.geometry.Point3;

/**
 * One of the 26 directions along axes, diagonals of faces and diagonals of the cube, in which a patient is shifted.
 *
 * @param x -1 to the right, 1 to the left
 * @param y -1 to the front, 1 to the back
 * @param z -1 to the feet, 1 to the head
 */
public record Direction(int x, int y, int z) {
    /** Checks that it is one of the 26. */
    public Direction {
        if (Math.abs(x) > 1 || Math.abs(y) > 1 || Math.abs(z) > 1 || (x == 0 && y == 0 && z == 0)) {
            throw new IllegalArgumentException("not one of the 26 directions: " + x + ", " + y + ", " + z);
        }
    }

    /** All of them, by z, y, x. */
    public static List<Direction> all() {
        List<Direction> all = new ArrayList<>();
        for (int z = -1; z <= 1; z++) {
            for (int y = -1; y <= 1; y++) {
                for (int x = -1; x <= 1; x++) {
                    if (x != 0 || y != 0 || z != 0) {
                        all.add(new Direction(x, y, z));
                    }
                }
            }
        }
        return ImmutableList.copyOf(all);
    }

    /** A shift of a length along it. */
    public Point3 times(double lengthMm) {
        double norm = lengthMm / Math.sqrt(x * x + y * y + z * z);
        return new Point3(x * norm, y * norm, z * norm);
    }

    /** Where to, in words: {@code left, posterior}. */
    public String label() {
        List<String> words = new ArrayList<>();
        if (x != 0) {
            words.add(x > 0 ? "left" : "right");
        }
        if (y != 0) {
            words.add(y > 0 ? "posterior" : "anterior");
        }
        if (z != 0) {
            words.add(z > 0 ? "superior" : "inferior");
        }
        return String.join(", ", words);
    }
}
