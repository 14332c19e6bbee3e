package org.cordon.dvh;

/** One number asked of a dose-volume histogram, with the unit it is wanted in (AAPM TG-263 / Mayo notation). */
public sealed interface DvhMetric {
    /** The unit symbol of the result: {@code Gy}, {@code cGy}, {@code %} or {@code cc}. */
    String unitSymbol();

    /** Whether it takes or gives a dose in percent of the prescription. */
    boolean needsPrescription();

    /** A metric whose result is a dose. */
    sealed interface DoseResult extends DvhMetric {
        /** Unit of the result. */
        DoseUnit doseUnit();

        @Override
        default String unitSymbol() {
            return doseUnit().symbol();
        }

        @Override
        default boolean needsPrescription() {
            return doseUnit() == DoseUnit.PERCENT;
        }
    }

    /** A metric whose result is the volume at a dose. */
    sealed interface VolumeResult extends DvhMetric {
        /** Unit of the dose it is asked at. */
        DoseUnit doseUnit();

        /** Unit of the result. */
        VolumeUnit volumeUnit();

        @Override
        default String unitSymbol() {
            return volumeUnit().symbol();
        }

        @Override
        default boolean needsPrescription() {
            return doseUnit() == DoseUnit.PERCENT;
        }
    }

    /**
     * {@code D0.03cc[Gy]}, {@code D95%[%]}: the minimum dose in the hottest part of the given volume.
     *
     * @param volume the hottest volume, positive
     * @param volumeUnit cc or percent of the structure
     * @param doseUnit unit of the result
     */
    record DoseAtVolume(double volume, VolumeUnit volumeUnit, DoseUnit doseUnit) implements DoseResult {}

    /**
     * {@code DC700cc[Gy]}: the maximum dose in the coldest part of the given volume.
     *
     * @param volume the coldest volume, positive
     * @param volumeUnit cc or percent of the structure
     * @param doseUnit unit of the result
     */
    record DoseToColdVolume(double volume, VolumeUnit volumeUnit, DoseUnit doseUnit) implements DoseResult {}

    /**
     * {@code V10Gy[%]}, {@code V100%[%]}: the volume that receives at least the given dose.
     *
     * @param dose the dose, not negative
     * @param doseUnit Gy, cGy or percent of the prescription
     * @param volumeUnit unit of the result
     */
    record VolumeAtDose(double dose, DoseUnit doseUnit, VolumeUnit volumeUnit) implements VolumeResult {}

    /**
     * {@code CV7.4Gy[cc]}: the volume that receives less than the given dose (critical volume, spared volume).
     *
     * @param dose the dose, positive
     * @param doseUnit Gy, cGy or percent of the prescription
     * @param volumeUnit unit of the result
     */
    record ColdVolume(double dose, DoseUnit doseUnit, VolumeUnit volumeUnit) implements VolumeResult {}

    /**
     * {@code Min[Gy]}, {@code Max[Gy]}, {@code Mean[Gy]}, {@code Median[Gy]}.
     *
     * @param statistic which
     * @param doseUnit unit of the result
     */
    record DoseStatistic(Statistic statistic, DoseUnit doseUnit) implements DoseResult {}

    /** {@code Volume[cc]}: the volume of the structure, wherever the dose grid ends. */
    record StructureVolume() implements DvhMetric {
        @Override
        public String unitSymbol() {
            return VolumeUnit.CC.symbol();
        }

        @Override
        public boolean needsPrescription() {
            return false;
        }
    }

    /** A statistic of the dose in a structure. */
    enum Statistic {
        /** Lowest dose, the surface included. */
        MIN("Min"),
        /** Highest dose, the surface included. */
        MAX("Max"),
        /** Volume-weighted mean. */
        MEAN("Mean"),
        /** Dose to the hottest half. */
        MEDIAN("Median");

        private final String label;

        Statistic(String label) {
            this.label = label;
        }

        /** As written in metric strings. */
        public String label() {
            return label;
        }
    }
}
