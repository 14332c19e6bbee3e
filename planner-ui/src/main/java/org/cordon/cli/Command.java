package org.cordon.cli;

/** A command that can be run. */
interface Command {
    /**
     * Runs it.
     *
     * @param surroundings where it writes
     * @return its exit code
     * @throws CommandFailure when it ends without a result
     */
    int run(Surroundings surroundings);
}
