package org.cordon.desktop.frame;

/**
 * Something that can be found and done by its name.
 *
 * @param name what it does, or what it goes to
 * @param detail its key, or the state of what it goes to; may be empty
 * @param action what is done
 */
public record Command(String name, String detail, Runnable action) {}
