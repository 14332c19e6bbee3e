package org.cordon.desktop.dvh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlotViewTest {
    private static final PlotView WHOLE = PlotView.whole(20, 100);

    @Test
    void zooming_keeps_the_point_under_the_cursor_and_never_leaves_the_whole() {
        PlotView in = WHOLE.zoomed(0.5, 10, 50, WHOLE);
        assertThat(in).isEqualTo(new PlotView(5, 15, 25, 75));
        assertThat(in.zoomed(2, 10, 50, WHOLE)).isEqualTo(WHOLE);
        assertThat(WHOLE.zoomed(3, 1, 1, WHOLE)).isEqualTo(WHOLE);
        assertThat(WHOLE.zoomed(0.5, 0, 0, WHOLE)).isEqualTo(new PlotView(0, 10, 0, 50));
    }

    @Test
    void panning_stops_at_the_edges() {
        PlotView in = WHOLE.zoomed(0.5, 10, 50, WHOLE);
        assertThat(in.moved(100, -100, WHOLE)).isEqualTo(new PlotView(10, 20, 0, 50));
    }

    @Test
    void sub_volumes_have_short_names() {
        assertThat(DvhModel.shortName("SpinalCord@target(CTV_T8)\u00b16mm")).isEqualTo("SpinalCord \u00b16 mm CTV_T8");
        assertThat(DvhModel.shortName("Esophagus")).isEqualTo("Esophagus");
    }
}
