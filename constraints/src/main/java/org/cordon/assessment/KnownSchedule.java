package org.cordon.assessment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.Source;
import org.cordon.radiobiology.Schedule;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/**
 * A schedule of spine radiotherapy that is in use.
 *
 * @param schedule dose and fractions
 * @param use where it stands, may be empty
 * @param source who uses it
 */
public record KnownSchedule(Schedule schedule, String use, Source source) {
    private static final List<KnownSchedule> TABLE = read();

    /** The shipped list, in the order in which it is shown. */
    public static List<KnownSchedule> table() {
        return TABLE;
    }

    /** The one of a dose and number of fractions. */
    public static Optional<KnownSchedule> find(Schedule schedule) {
        return TABLE.stream().filter(known -> known.schedule.equals(schedule)).findFirst();
    }

    private static List<KnownSchedule> read() {
        YamlFields file = AssessmentFile.read("schedules.yaml", "cordon.schedules/1", Set.of("schema", "schedules"));
        return file.requiredItems("schedules").stream()
                .map(KnownSchedule::row)
                .collect(ImmutableList.toImmutableList());
    }

    private static KnownSchedule row(YamlNode node) {
        YamlFields fields = YamlFields.of(node, Set.of("schedule", "use", "citation", "confidence"));
        return new KnownSchedule(
                ScheduleSyntax.parse(fields.requiredText("schedule")),
                fields.text("use").orElse(""),
                AssessmentFile.source(fields));
    }
}
