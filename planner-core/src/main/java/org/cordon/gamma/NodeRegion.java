package org.cordon.gamma;

import java.util.BitSet;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.cordon.structure.Body;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/** Which nodes of a grid lie inside a body: those whose position does, by the even-odd rule in their slab. */
public final class NodeRegion {
    private final GridGeometry geometry;
    private final BitSet inside;

    private NodeRegion(GridGeometry geometry, BitSet inside) {
        this.geometry = geometry;
        this.inside = inside;
    }

    static NodeRegion all(GridGeometry geometry) {
        BitSet inside = new BitSet(geometry.nodeCount());
        inside.set(0, geometry.nodeCount());
        return new NodeRegion(geometry, inside);
    }

    /** No node at all. */
    public static NodeRegion none(GridGeometry geometry) {
        return new NodeRegion(geometry, new BitSet());
    }

    /** The nodes inside a body; a node on the border of two slabs belongs to the upper one. */
    public static NodeRegion of(Body body, GridGeometry geometry) {
        BitSet inside = new BitSet(geometry.nodeCount());
        for (Slab slab : SlabStack.of(body).slabs()) {
            for (int k = 0; k < geometry.nz(); k++) {
                double zMm = geometry.node(0, 0, k).zMm();
                if (zMm >= slab.lowerMm() && zMm < slab.upperMm()) {
                    plane(slab, geometry, k, inside);
                }
            }
        }
        return new NodeRegion(geometry, inside);
    }

    private static void plane(Slab slab, GridGeometry geometry, int k, BitSet inside) {
        for (int j = 0; j < geometry.ny(); j++) {
            double yMm = geometry.node(0, j, k).yMm();
            if (yMm < slab.region().minYMm() || yMm > slab.region().maxYMm()) {
                continue;
            }
            for (int i = 0; i < geometry.nx(); i++) {
                Point3 node = geometry.node(i, j, k);
                if (node.xMm() >= slab.region().minXMm()
                        && node.xMm() <= slab.region().maxXMm()
                        && slab.region().contains(node.xMm(), yMm)) {
                    inside.set((k * geometry.ny() + j) * geometry.nx() + i);
                }
            }
        }
    }

    /** The number of nodes inside. */
    public int nodes() {
        return inside.cardinality();
    }

    boolean contains(int node) {
        return inside.get(node);
    }

    void requireGrid(GridGeometry other) {
        if (!geometry.equals(other)) {
            throw new IllegalArgumentException("the region was made for another grid");
        }
    }
}
