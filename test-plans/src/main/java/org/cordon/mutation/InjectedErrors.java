package org.cordon.mutation;

import com.google.common.collect.ImmutableList;

/**
 * Single errors in a good plan, as they happen in clinics, each with the finding it must raise. A clinic accepts the
 * software with them ({@code cordon self-test}); injecting errors is the accepted way to validate a plan checker.
 */
public final class InjectedErrors {
    private static final ImmutableList<InjectedError> ALL = ImmutableList.<InjectedError>builder()
            .addAll(SetErrors.ALL)
            .addAll(DoseErrors.ALL)
            .addAll(PlanErrors.ALL)
            .addAll(StructureErrors.ALL)
            .build();

    private InjectedErrors() {}

    /** All of them, in a fixed order. */
    public static ImmutableList<InjectedError> all() {
        return ALL;
    }
}
