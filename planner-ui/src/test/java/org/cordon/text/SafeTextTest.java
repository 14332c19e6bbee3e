package org.cordon.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void what_could_move_hide_or_reorder_becomes_visible() {
        assertThat(SafeText.oneLine("a\u001b[2Jb")).isEqualTo("a<U+001B>[2Jb");
        assertThat(SafeText.oneLine("x\r\ny\u2028z")).isEqualTo("x<U+000D><U+000A>y<U+2028>z");
        assertThat(SafeText.oneLine("\u202Edroc\u200B\u00AD\uFEFF")).isEqualTo("<U+202E>droc<U+200B><U+00AD><U+FEFF>");
        assertThat(SafeText.oneLine("\u009b31m")).isEqualTo("<U+009B>31m");
        assertThat(SafeText.oneLine("\uD800")).isEqualTo("<U+D800>");
        assertThat(SafeText.oneLine("\uDB40\uDC41")).isEqualTo("<U+E0041>");
    }

    @Test
    void names_of_all_languages_stay_as_they_are() {
        for (String name : new String[] {"Rückenmark", "脊髄", "Спинной мозг", "SpinalCord@target±6mm", "Ösophagus α"}) {
            assertThat(SafeText.oneLine(name)).isEqualTo(name);
        }
    }

    @Test
    void markup_is_escaped_in_content_and_attributes() {
        assertThat(MarkupText.escape("<a b='c'>&\"`")).isEqualTo("&lt;a b=&#39;c&#39;&gt;&amp;&quot;&#96;");
    }
}
