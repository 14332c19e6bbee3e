package org.cordon.dicom.part10;

/** The heap that one file may take: half of what the program has, so that a small heap ends in a refusal. */
final class HeapBudget {
    private final long limit;
    private long charged;

    HeapBudget(long limit) {
        this.limit = limit;
    }

    static HeapBudget standard() {
        return new HeapBudget(Runtime.getRuntime().maxMemory() / 2);
    }

    /** Called before memory is taken. */
    void charge(long bytes) {
        charged += bytes;
        if (charged > limit) {
            throw Refusal.of(
                    "DICOM_MEMORY",
                    "limitBytes",
                    limit,
                    "needs more than " + limit + " bytes of memory",
                    "start the program with a larger heap (-Xmx) if the file is trusted");
        }
    }
}
