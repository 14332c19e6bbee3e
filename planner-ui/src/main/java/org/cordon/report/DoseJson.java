package org.cordon.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cordon.assessment.Equivalent;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.Bed;
import org.cordon.radiobiology.Schedule;

/** Writes what the {@code dose} commands found as {@code cordon.dose/1}. */
public final class DoseJson {
    static final String SCHEMA = "cordon.dose/1";

    private final ReportContext context;

    /** A writer for one context. */
    public DoseJson(ReportContext context) {
        this.context = context;
    }

    /**
     * One schedule.
     *
     * @param command {@code bed} or {@code eqd2}
     * @param value by the linear-quadratic model
     * @param tissue whose ratio it is, where one was named
     * @param range at the ends of the tissue's range
     * @param linear by the linear-quadratic-linear model, where asked
     * @param transitionGy of that model
     */
    public record Single(
            String command,
            Equivalent value,
            Optional<TissueAlphaBeta> tissue,
            List<Equivalent> range,
            Optional<Equivalent> linear,
            Optional<Double> transitionGy) {
        /** Takes an immutable copy. */
        public Single {
            range = ImmutableList.copyOf(range);
        }
    }

    /**
     * The schedules that have an effect.
     *
     * @param effect the effect
     * @param tissue whose ratio it is, where one was named
     * @param schedules that have it
     */
    public record Inverted(Bed effect, Optional<TissueAlphaBeta> tissue, List<Schedule> schedules) {
        /** Takes an immutable copy. */
        public Inverted {
            schedules = ImmutableList.copyOf(schedules);
        }
    }

    /**
     * Schedules side by side.
     *
     * @param schedules the first is the reference
     * @param alphaBetaGy ratios
     */
    public record Comparison(List<Schedule> schedules, List<Double> alphaBetaGy) {
        /** Takes immutable copies. */
        public Comparison {
            schedules = ImmutableList.copyOf(schedules);
            alphaBetaGy = ImmutableList.copyOf(alphaBetaGy);
        }
    }

    /** The document of one schedule. */
    public String single(Single single) {
        return document(single.command(), json -> {
            schedule(json, single.value().schedule());
            tissue(json, single.value().bed().alphaBetaGy(), single.tissue());
            values(json, single.value());
            json.objects("range", single.range(), (each, end) -> {
                each.number("alphaBetaGy", end.bed().alphaBetaGy());
                values(each, end);
            });
            if (single.linear().isPresent()) {
                json.object("lqL", each -> {
                    each.number("transitionGy", single.transitionGy().orElseThrow());
                    values(each, single.linear().get());
                });
            } else {
                json.none("lqL");
            }
        });
    }

    /** The document of an inversion. */
    public String inverted(Inverted inverted) {
        return document("invert", json -> {
            tissue(json, inverted.effect().alphaBetaGy(), inverted.tissue());
            json.number("bedGy", inverted.effect().valueGy())
                    .number("eqd2Gy", inverted.effect().eqd2().valueGy())
                    .objects("schedules", inverted.schedules(), DoseJson::schedule);
        });
    }

    /** The document of a comparison. */
    public String comparison(Comparison comparison) {
        Schedule first = comparison.schedules().get(0);
        return document(
                "compare",
                json -> json.objects("schedules", comparison.schedules(), (each, schedule) -> {
                    schedule(each, schedule);
                    each.objects("values", comparison.alphaBetaGy(), (value, ratio) -> {
                        Equivalent equivalent = Equivalent.of(schedule, ratio);
                        value.number("alphaBetaGy", ratio);
                        values(value, equivalent);
                        value.number("percentOfFirst", percent(equivalent, Equivalent.of(first, ratio)));
                    });
                    each.number("sameAsFirstAtAlphaBetaGy", Equivalent.equalAt(first, schedule));
                }));
    }

    static double percent(Equivalent value, Equivalent reference) {
        return 100 * value.bed().valueGy() / reference.bed().valueGy();
    }

    private String document(String command, JsonText.Content content) {
        return JsonText.object(json -> {
            json.text("schema", SCHEMA).text("command", command);
            ReviewJson.tool(json, context.tool());
            content.write(json);
            json.objects(
                    "notes",
                    notes(),
                    (each, note) -> each.text("code", note.code())
                            .args(note.args())
                            .text("text", context.words().paragraph(note)));
        });
    }

    /** What is said beside every BED and EQD2. */
    static List<Reason> notes() {
        return List.of(Reason.of("BED_DISPUTED_IN_CORD_GRADIENT"), Reason.of("BED_EQUAL_FRACTIONS_ONLY"));
    }

    static void schedule(JsonText json, Schedule schedule) throws IOException {
        json.number("doseGy", schedule.totalGy())
                .integer("fractions", schedule.fractions())
                .number("dosePerFractionGy", schedule.perFractionGy());
    }

    private static void tissue(JsonText json, double ratio, Optional<TissueAlphaBeta> tissue) throws IOException {
        json.number("alphaBetaGy", ratio);
        if (tissue.isEmpty()) {
            json.none("tissue");
            return;
        }
        json.object(
                "tissue",
                each -> each.text("id", tissue.get().id())
                        .text("name", tissue.get().name())
                        .number("fromGy", tissue.get().fromGy())
                        .number("toGy", tissue.get().toGy())
                        .text("citation", tissue.get().source().citation())
                        .text("confidence", tissue.get().source().confidence().label()));
    }

    private static void values(JsonText json, Equivalent value) throws IOException {
        json.number("bedGy", value.bed().valueGy())
                .number("eqd2Gy", value.eqd2().valueGy());
    }
}
