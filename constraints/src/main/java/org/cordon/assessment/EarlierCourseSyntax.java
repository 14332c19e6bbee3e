package org.cordon.assessment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.radiobiology.Schedule;

/**
 * Reads an earlier course as a person writes it: the schedule, then in any order what else is known.
 *
 * <pre>{@code
 * course := schedule { "," part }
 * part   := "delivered" schedule | "delivered" fractions | date | months "months ago"
 *         | "cord" number "%" | "cord" number "Gy" | level [ "-" level ] [ number "%" ]
 * }</pre>
 *
 * <p>For example {@code 30/10, 2025-03-01, cord 100%} or {@code 30/10, delivered 8, 7 months ago, T4-T9, T10 40%}. Dates are
 * ISO (year-month-day); each part may stand once, levels repeatedly: a uniform dose over each of them, with its own share of
 * the cord where one is given.
 */
public final class EarlierCourseSyntax {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,4}) months? ago");
    private static final Pattern CORD =
            Pattern.compile("cord (\\d{1,3}(?:\\.\\d{1,6})?) ?(%|Gy)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEVELS = Pattern.compile(
            "([CTLS]\\d{1,2})(?:\\s*-\\s*([CTLS]\\d{1,2}))?(?:\\s+(?:cord\\s+)?(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%)?");
    private static final Pattern FRACTIONS = Pattern.compile("\\d{1,3}");

    private Schedule planned;
    private Optional<Schedule> delivered = Optional.empty();
    private Optional<LocalDate> finished = Optional.empty();
    private OptionalInt intervalMonths = OptionalInt.empty();
    private OptionalDouble cordShare = OptionalDouble.empty();
    private OptionalDouble cordMaxGy = OptionalDouble.empty();
    private final List<LevelShare> levels = new ArrayList<>();

    private EarlierCourseSyntax() {}

    /**
     * Reads a course.
     *
     * @throws IllegalArgumentException with what is wrong and what is expected
     */
    public static EarlierCourse parse(String text) {
        String[] parts = text.split(",", -1);
        EarlierCourseSyntax reading = new EarlierCourseSyntax();
        reading.planned = ScheduleSyntax.parse(parts[0]);
        Arrays.stream(parts).skip(1).map(String::strip).forEach(reading::part);
        return reading.course();
    }

    /** Whether a text starts as a course does, and not as the name of a file. */
    public static boolean looksLikeCourse(String text) {
        return text.split(",", -1)[0].strip().matches("\\d+(\\.\\d+)?\\s*(Gy)?\\s*(/.*)?");
    }

    private EarlierCourse course() {
        return new EarlierCourse(planned, delivered, finished, intervalMonths, cordShare, cordMaxGy, levels);
    }

    private void part(String part) {
        Matcher months = MONTHS.matcher(part);
        Matcher cord = CORD.matcher(part);
        Matcher range = LEVELS.matcher(part);
        if (part.startsWith("delivered ")) {
            require(delivered.isEmpty(), "delivered");
            delivered =
                    Optional.of(delivered(part.substring("delivered ".length()).strip()));
        } else if (DATE.matcher(part).matches()) {
            require(finished.isEmpty() && intervalMonths.isEmpty(), "date");
            finished = Optional.of(date(part));
        } else if (months.matches()) {
            require(finished.isEmpty() && intervalMonths.isEmpty(), "interval");
            intervalMonths = OptionalInt.of(Integer.parseInt(months.group(1)));
        } else if (cord.matches()) {
            require(cordShare.isEmpty() && cordMaxGy.isEmpty(), "cord");
            double value = new BigDecimal(cord.group(1)).doubleValue();
            if (cord.group(2).equals("%")) {
                cordShare = OptionalDouble.of(value / 100);
            } else {
                cordMaxGy = OptionalDouble.of(value);
            }
        } else if (range.matches()) {
            levels.add(new LevelShare(levels(range), share(range.group(3))));
        } else {
            throw new IllegalArgumentException(
                    "a part of an earlier course cannot be read; known are a date such as 2025-03-01, '7 months ago',"
                            + " 'cord 100%', 'cord 28.5 Gy', 'delivered 24/8' and levels such as T4-T9 or T4-T9 50%");
        }
    }

    /** Another schedule, or the number of fractions of the planned one that were given. */
    private Schedule delivered(String text) {
        if (!FRACTIONS.matcher(text).matches()) {
            return ScheduleSyntax.parse(text);
        }
        int given = Integer.parseInt(text);
        if (given < 1 || given > planned.fractions()) {
            throw new IllegalArgumentException("delivered fractions must be from 1 to the number planned");
        }
        return new Schedule(planned.totalGy() * given / planned.fractions(), given);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("there is no such date; write it as 2025-03-01", wrong);
        }
    }

    private static OptionalDouble share(String percent) {
        return percent == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(new BigDecimal(percent).doubleValue() / 100);
    }

    private static LevelRange levels(Matcher range) {
        Level from = level(range.group(1));
        return range.group(2) == null ? LevelRange.of(from) : new LevelRange(from, level(range.group(2)));
    }

    private static Level level(String text) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such level; write it as T4 or T4-T9"));
    }

    private static void require(boolean first, String what) {
        if (!first) {
            throw new IllegalArgumentException("the " + what + " of an earlier course is given twice");
        }
    }
}
