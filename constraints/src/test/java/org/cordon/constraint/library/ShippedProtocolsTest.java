package org.cordon.constraint.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShippedProtocolsTest {
    @Test
    void rtog_0631_is_shipped() {
        assertThat(ProtocolLibrary.shipped().find("rtog-0631").orElseThrow().rules())
                .hasSize(44);
    }
}
