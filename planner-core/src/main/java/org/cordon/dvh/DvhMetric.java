package org.cordon.dvh;

/** One number asked of a dose-volume histogram, with the unit it is wanted in (AAPM TG-263 / Mayo notation). */
public sealed interface DvhMetric {
    /** The unit symbol of the result: {@code Gy}, {@code cGy}, {@code %} or {@code cc}. */
    String unitSymbol();

    /** Whether it takes or gives a dose in percent of the prescription. */
    boolean needsPrescription();

    /**
     * {@code D0.03cc[Gy]}, {@code D95%[%]}: the minimum dose in the hottest part of the given volume.
     *
     * @param volume the hottest volume, positive
     * @param volumeUnit cc or percent of the structure
     * @param doseUnit unit of the result
     */
    record DoseAtVolume(double volume, VolumeUnit volumeUnit, DoseUnit doseUnit) implements DvhMetric {
        @Override
        public String unitSymbol() {
            return doseUnit.symbol();
        }

        @Override
        public boolean needsPrescription() {
            return doseUnit == DoseUnit.PERCENT;
        }
    }

    /**
     * {@code DC700cc[Gy]}: the maximum dose in the coldest part of the given volume.
     *
     * @param volume the coldest volume, positive
     * @param volumeUnit cc or percent of the structure
     * @param doseUnit unit of the result
     */
    record DoseToColdVolume(double volume, VolumeUnit volumeUnit, DoseUnit doseUnit) implements DvhMetric {
        @Override
        public String unitSymbol() {
            return doseUnit.symbol();
        }

        @Override
        public boolean needsPrescription() {
            return doseUnit == DoseUnit.PERCENT;
        }
    }

    /**
     * {@code V10Gy[%]}, {@code V100%[%]}: the volume that receives at least the given dose.
     *
     * @param dose the dose, not negative
     * @param doseUnit Gy, cGy or percent of the prescription
     * @param volumeUnit unit of the result
     */
    record VolumeAtDose(double dose, DoseUnit doseUnit, VolumeUnit volumeUnit) implements DvhMetric {
        @Override
        public String unitSymbol() {
            return volumeUnit.symbol();
        }

        @Override
        public boolean needsPrescription() {
            return doseUnit == DoseUnit.PERCENT;
        }
    }

    /**
     * {@code CV7.4Gy[cc]}: the volume that receives less than the given dose (critical volume, spared volume).
     *
     * @param dose the dose, positive
     * @param doseUnit Gy, cGy or percent of the prescription
     * @param volumeUnit unit of the result
     */
    record ColdVolume(double dose, DoseUnit doseUnit, VolumeUnit volumeUnit) implements DvhMetric {
        @Override
        public String unitSymbol() {
            return volumeUnit.symbol();
        }

        @Override
        public boolean needsPrescription() {
            return doseUnit == DoseUnit.PERCENT;
        }
    }

    /**
     * {@code Min[Gy]}, {@code Max[Gy]}, {@code Mean[Gy]}, {@code Median[Gy]}.
     *
     * @param statistic which
     * @param doseUnit unit of the result
     */
    record DoseStatistic(Statistic statistic, DoseUnit doseUnit) implements DvhMetric {
        @Override
        public String unitSymbol() {
            return doseUnit.symbol();
        }

        @Override
        public boolean needsPrescription() {
            return doseUnit == DoseUnit.PERCENT;
        }
    }

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
