package org.cordon.qa;

import com.google.common.collect.ImmutableList;

/**
 * What DICOM cannot answer and a person must attest.
 *
 * @param id stable name
 * @param row number in the list of checks
 * @param title what is to be attested
 * @param why why the files cannot tell
 */
public record Attestation(String id, int row, String title, String why) {
    /** All of them. */
    public static final ImmutableList<Attestation> ALL = ImmutableList.of(
            new Attestation(
                    "couch-model",
                    16,
                    "The couch of the plan is the couch of the treatment, at its height, and not in the External twice",
                    "a drawn couch says nothing of which couch it is"),
            new Attestation(
                    "dose-algorithm",
                    18,
                    "The dose was calculated with an algorithm that models lateral electron transport (type b)",
                    "RT Dose has no attribute for the algorithm"),
            new Attestation(
                    "machine-commissioned",
                    17,
                    "Machine, energy and leaves of the plan are commissioned for stereotactic treatment",
                    "DICOM names the machine only"),
            new Attestation(
                    "collision",
                    15,
                    "The gantry clears couch and patient over every arc",
                    "the shape of the machine and of the fixation are not in the plan"),
            new Attestation(
                    "mr-fusion",
                    25,
                    "MR and CT are registered rigidly, residual at most 2 mm at the level of the target",
                    "a registration object holds a matrix, not its residual"),
            new Attestation(
                    "prior-treatment",
                    26,
                    "Every earlier course within 10 cm of the target is known and summed (brain fields for C1 and C2)",
                    "courses that are not in the files cannot be found in them"),
            new Attestation(
                    "secondary-calculation",
                    28,
                    "An independent calculation of dose or monitor units agrees within 5 %, 3 % in the target",
                    "needs a second calculation"),
            new Attestation(
                    "measurement",
                    29,
                    "The measured plan passes gamma: tolerance 95 %, action 90 % at 3 %/2 mm, global, cut-off 10 %",
                    "needs a measurement; cordon gamma compares two doses"),
            new Attestation(
                    "delivery-tolerances",
                    30,
                    "Isocentre and end-to-end tests within 1 mm; residual set-up within 1 mm and 1 degree",
                    "needs the machine and the patient"));
}
