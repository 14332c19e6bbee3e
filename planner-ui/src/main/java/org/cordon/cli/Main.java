package org.cordon.cli;

import java.io.PrintStream;

/**
 * Starts Cordon from the command line. Whatever is thrown ends in exit code 70: the virtual machine's own code for an
 * unhandled error is 1, which means FAIL here.
 */
public final class Main {
    private Main() {}

    /**
     * Runs one command and exits with its code. The launchers ask for another number in the place of 1: they turn it
     * back, and a 1 that comes from a virtual machine that could not start is then no verdict.
     */
    public static void main(String[] args) {
        int code = guarded(args);
        System.exit(code == ExitCode.FAIL ? Integer.getInteger("cordon.exit.fail", code) : code);
    }

    @SuppressWarnings("SystemOut") // the last resort when nothing else works
    private static int guarded(String[] args) {
        try {
            if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
                return version(Surroundings.ofProcess().out());
            }
            return CommandLineRunner.run(args, Surroundings.ofProcess());
        } catch (Throwable e) {
            System.err.println("cordon: internal error: " + e.getClass().getName());
            return ExitCode.INTERNAL;
        }
    }

    private static int version(PrintStream out) {
        out.println(Version.line());
        out.flush();
        return out.checkError() ? ExitCode.IO : ExitCode.OK;
    }
}
