package org.cordon.geometry;

/** Numbers sorted into buckets in two passes over the same calls: the first counts, the second stores. */
final class Buckets {
    private final int[] start;
    private final int[] cursor;
    private int[] edges;

    Buckets(int count) {
        start = new int[count + 1];
        cursor = new int[count];
    }

    void put(int bucket, int edge) {
        if (edges == null) {
            start[bucket + 1]++;
        } else {
            edges[cursor[bucket]++] = edge;
        }
    }

    void nextPass() {
        if (edges == null) {
            for (int b = 0; b < cursor.length; b++) {
                start[b + 1] += start[b];
                cursor[b] = start[b];
            }
            edges = new int[start[cursor.length]];
        }
    }

    int from(int bucket) {
        return start[bucket];
    }

    int edge(int at) {
        return edges[at];
    }
}
