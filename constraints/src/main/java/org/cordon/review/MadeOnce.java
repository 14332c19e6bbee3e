package org.cordon.review;

import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What several rows of a review need, made once by the thread that first asks for it; others wait. What it is made of must
 * depend on its key alone, so that it does not matter which thread was first. Thread-safe; making one may ask for another.
 */
final class MadeOnce<K, V> {
    private final ConcurrentMap<K, Meanwhile<V>> made = new ConcurrentHashMap<>();

    /**
     * Gives what belongs to a key.
     *
     * @param make how it is made, throwing unchecked exceptions only: each who asks is told
     * @throws java.util.concurrent.CancellationException when the thread is interrupted while it waits; its flag stays set
     */
    V get(K key, Callable<V> make) {
        return made.computeIfAbsent(key, any -> new Meanwhile<>(make)).result();
    }
}
