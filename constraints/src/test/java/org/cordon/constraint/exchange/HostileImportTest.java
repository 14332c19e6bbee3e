package org.cordon.constraint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cordon.constraint.library.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of other programs are data only, and bounded. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileImportTest {
    private static final String HEAD = String.join(",", CsvImport.HEADS) + "\n";

    private static Stream<Arguments> refused() {
        String deep = "[".repeat(50_000);
        String nested = "<a>".repeat(50_000);
        StringBuilder laughs = new StringBuilder("<!DOCTYPE p [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        laughs.append("]><Protocol>&a29;</Protocol>");
        return Stream.of(
                Arguments.of(ExchangeFormat.ECLIPSE, "entities that multiply", laughs.toString()),
                Arguments.of(
                        ExchangeFormat.ECLIPSE,
                        "an external entity",
                        "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Protocol>&x;</Protocol>"),
                Arguments.of(
                        ExchangeFormat.ECLIPSE,
                        "an external document type",
                        "<!DOCTYPE p SYSTEM \"http://127.0.0.1:9/p.dtd\"><Protocol/>"),
                Arguments.of(
                        ExchangeFormat.ECLIPSE,
                        "a parameter entity",
                        "<!DOCTYPE p [<!ENTITY % x SYSTEM \"file:///etc/passwd\">%x;]><Protocol/>"),
                Arguments.of(ExchangeFormat.ECLIPSE, "an undeclared entity", "<Protocol>&x;</Protocol>"),
                Arguments.of(ExchangeFormat.ECLIPSE, "depth", "<Protocol>" + nested),
                Arguments.of(ExchangeFormat.ECLIPSE, "another encoding named", "<?xml version=\"1.0\"?><Protocol"),
                Arguments.of(ExchangeFormat.PROKNOW, "depth", "{\"computed\":" + deep),
                Arguments.of(ExchangeFormat.PROKNOW, "a key twice", "{\"computed\":[],\"computed\":[]}"),
                Arguments.of(
                        ExchangeFormat.PROKNOW,
                        "a number of many digits",
                        "{\"computed\":[{\"arg_1\":" + "9".repeat(100_000) + "}]}"),
                Arguments.of(ExchangeFormat.PROKNOW, "NaN", "{\"computed\":[{\"arg_1\":NaN}]}"),
                Arguments.of(ExchangeFormat.PROKNOW, "two documents", "{\"computed\":[]} {}"),
                Arguments.of(ExchangeFormat.PROKNOW, "nothing", ""),
                Arguments.of(ExchangeFormat.PLANSCORECARD, "a long text", "{\"x\":\"" + "y".repeat(1_000_000) + "\"}"),
                Arguments.of(ExchangeFormat.PLANSCORECARD, "many values", "[" + "1,".repeat(200_000) + "1]"),
                Arguments.of(ExchangeFormat.CSV, "a long line", HEAD + "x".repeat(1_000_000)),
                Arguments.of(ExchangeFormat.CSV, "many lines", HEAD + "a\n".repeat(100_000)),
                Arguments.of(ExchangeFormat.CSV, "nothing it knows", "\u0000\u0001\u0002"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void what_could_do_harm_is_refused_with_a_code(ExchangeFormat format, String what, String text) {
        assertThatThrownBy(() -> Importing.read(text, format))
                .isInstanceOfSatisfying(ProtocolException.class, refusal -> {
                    assertThat(refusal.code()).startsWith("EXCHANGE_");
                    assertThat(refusal.getMessage()).doesNotContain("root:", "passwd");
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = ExchangeFormat.class,
            names = {"CSV", "PROKNOW", "ECLIPSE", "PLANSCORECARD"})
    void a_hundred_megabytes_in_one_line_are_never_read_whole(ExchangeFormat format, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("huge");
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'x');
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100; i++) {
                out.write(piece);
            }
        }
        assertThatThrownBy(() -> ProtocolImport.read(file, format, "huge"))
                .isInstanceOfSatisfying(
                        ProtocolException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("EXCHANGE_TOO_LARGE"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ExchangeFormat.class,
            names = {"CSV", "PROKNOW", "ECLIPSE", "PLANSCORECARD"})
    void other_encodings_are_refused_with_line_and_column(ExchangeFormat format) {
        assertThatThrownBy(() -> ProtocolImport.read("{}\n\u00e9".getBytes(StandardCharsets.ISO_8859_1), format, "t"))
                .hasMessage("t, line 2, column 1: bytes that are not UTF-8; save it as UTF-8");
        assertThatThrownBy(() -> ProtocolImport.read("{}".getBytes(StandardCharsets.UTF_16LE), format, "t"))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void a_folder_is_no_file(@TempDir Path folder) {
        assertThatThrownBy(() -> ProtocolImport.read(folder, ExchangeFormat.CSV, "t"))
                .isInstanceOf(ProtocolException.class);
    }

    /** Any damage ends in rules with a report or in a refusal, never in anything else. */
    @Test
    void damaged_files_are_read_or_refused() {
        String[] seeds = {
            HEAD + "SpinalCord,,Myelon|x,,D0.035cc[Gy],<=25,<=30,1,Starter,\"a, b\"\nPTV,,,,D95%[%],>=95,,1,,\n",
            "{\"computed\":[{\"type\":\"MAX_DOSE_ROI\",\"roi_name\":\"Heart\",\"arg_1\":null,\"objectives\":[{\"label\":\"IDEAL\",\"max\":1},{\"label\":\"UNACCEPTABLE\"}]}]}",
            "<Protocol><MeasureItem ID=\"Heart\"><Type>7</Type><Modifier>4</Modifier><Value>14</Value><ReportDQPValueInAbsoluteUnits>true</ReportDQPValueInAbsoluteUnits></MeasureItem></Protocol>",
            "{\"NumberOfFractions\":1,\"DosePerFraction\":16,\"ScoreTemplates\":[{\"Structure\":{\"StructureId\":\"Heart\"},\"MetricType\":\"MaxDose\",\"OutputUnit\":\"Gy\",\"ScorePoints\":[{\"PointX\":1,\"Score\":1},{\"PointX\":2,\"Score\":0,\"Variation\":true}]}]}"
        };
        ExchangeFormat[] formats = {
            ExchangeFormat.CSV, ExchangeFormat.PROKNOW, ExchangeFormat.ECLIPSE, ExchangeFormat.PLANSCORECARD
        };
        Random random = new Random(4263);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 8000; i++) {
            byte[] bytes = seeds[i % 4].getBytes(StandardCharsets.UTF_8);
            for (int k = 0; k <= random.nextInt(4); k++) {
                int at = random.nextInt(bytes.length);
                switch (random.nextInt(4)) {
                    case 0 -> bytes[at] = (byte) random.nextInt(256);
                    case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                    case 2 -> bytes[at] = (byte) "\"{}[],:;<>&-+=@\n\r\t'9.0".charAt(random.nextInt(22));
                    default -> {
                        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
                        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
                        bytes = longer;
                    }
                }
            }
            try {
                Imported imported = ProtocolImport.read(bytes, formats[i % 4], "t");
                assertThat(imported.rules())
                        .hasSizeLessThanOrEqualTo(imported.report().rows().size());
                read++;
            } catch (ProtocolException clean) {
                refused++;
            }
        }
        assertThat(read).isGreaterThan(500);
        assertThat(refused).isGreaterThan(500);
    }
}
