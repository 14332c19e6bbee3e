package org.cordon.example;

/** How cord and canal are drawn. */
enum CordDrawing {
    /** Both, over the whole CT. */
    WHOLE,
    /** Neither. */
    NONE,
    /** The cord ends 3 mm above the first target; no canal. */
    ENDS_ABOVE_TARGET,
    /** Only cut or helper structures and a name that could mean anything. */
    LOOK_ALIKES
}
