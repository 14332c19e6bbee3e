package org.cordon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the rules of the architecture over the classes of all modules, without their tests. */
class ArchitectureTest {
    private static final String[] CORE = packages(
            "dicom",
            "plan",
            "geometry",
            "structure",
            "dose",
            "dvh",
            "radiobiology",
            "conformity",
            "gamma",
            "robustness",
            "delineation",
            "response",
            "finding");
    private static final String[] CONSTRAINTS =
            packages("constraint", "naming", "qa", "scenario", "difference", "assessment", "review", "record", "yaml");
    private static final String[] TEST_PLANS = packages("example", "phantom", "mutation", "selftest", "proof");
    private static final String[] UI = packages("cli", "desktop", "report", "picture", "text");

    private static JavaClasses product;

    private static String[] packages(String... names) {
        return List.of(names).stream().map(name -> "org.cordon." + name + "..").toArray(String[]::new);
    }

    private static String[] all(String[]... groups) {
        return java.util.Arrays.stream(groups).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    }

    @BeforeAll
    static void read() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.cordon");
    }

    @Test
    void all_four_modules_are_looked_at() {
        for (String name : List.of(
                "org.cordon.dicom.Values",
                "org.cordon.review.PlanReview",
                "org.cordon.example.ExamplePlan",
                "org.cordon.cli.Main")) {
            assertThat(product.contain(name)).as(name).isTrue();
        }
    }

    @Test
    void every_class_lies_in_a_package_that_the_architecture_names() {
        check(classes().should().resideInAnyPackage(all(CORE, CONSTRAINTS, TEST_PLANS, UI)));
    }

    @Test
    void what_is_asked_and_what_is_chosen_know_nothing_of_the_review() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.cordon.review.request", "org.cordon.review.choice")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.cordon.review"));
    }

    @Test
    void modules_depend_only_on_those_before_them() {
        check(noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(all(CONSTRAINTS, TEST_PLANS, UI)));
        check(noClasses()
                .that()
                .resideInAnyPackage(CONSTRAINTS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(all(TEST_PLANS, UI)));
        check(noClasses()
                .that()
                .resideInAnyPackage(TEST_PLANS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(UI));
    }

    @Test
    void packages_have_no_cycles() {
        check(slices().matching("org.cordon.(*)..").should().beFreeOfCycles());
        check(slices().matching("org.cordon.(**)").should().beFreeOfCycles());
    }

    @Test
    void no_other_core_package_knows_dicom() {
        check(noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .and()
                .resideOutsideOfPackage("org.cordon.dicom..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.cordon.dicom.."));
    }

    @Test
    void tags_stay_inside_dicom_and_the_program_that_writes_examples() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(all(new String[] {"org.cordon.dicom.."}, TEST_PLANS))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.cordon.dicom.Tag"));
    }

    @Test
    void no_reader_takes_numbers_as_java_writes_them() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.cordon.dicom..", "org.cordon.yaml..", "org.cordon.constraint.library..")
                .should()
                .callMethod(Double.class, "parseDouble", String.class)
                .orShould()
                .callMethod(Double.class, "valueOf", String.class)
                .orShould()
                .callMethod(Float.class, "parseFloat", String.class));
    }

    @Test
    void nothing_is_logged_below_the_user_interface() {
        check(noClasses()
                .that()
                .resideInAnyPackage(all(CORE, CONSTRAINTS, TEST_PLANS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.slf4j..",
                        "java.util.logging..",
                        "ch.qos.logback..",
                        "org.apache.logging..",
                        "org.apache.commons.logging.."));
    }

    @Test
    void the_core_knows_neither_json_nor_yaml() {
        check(noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "org.yaml..", "org.snakeyaml.."));
    }

    @Test
    void standard_streams_belong_to_the_command_line() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.cordon.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class));
    }

    @Test
    void javafx_belongs_to_the_desktop_and_awt_to_the_pdf_report() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.cordon.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.cordon.report.pdf..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing.."));
    }

    @Test
    void the_core_opens_no_network_starts_no_process_and_deserialises_nothing() {
        check(noClasses()
                .that()
                .resideInAnyPackage(all(CORE, CONSTRAINTS))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.rmi..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket"));
    }

    @Test
    void no_sum_depends_on_the_number_of_threads() {
        check(noClasses().should().callMethodWhere(new DescribedPredicate<>("a parallel stream or the common pool") {
            @Override
            public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                String name = call.getTarget().getName();
                return name.equals("parallelStream")
                        || name.equals("parallel")
                        || name.equals("commonPool")
                        || (name.equals("supplyAsync")
                                && call.getTarget().getParameterTypes().size() == 1);
            }
        }));
    }

    @Test
    void no_package_is_a_drawer_for_everything() {
        check(noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl.."));
    }

    @Test
    void a_rule_can_fail() {
        ArchRule wrong = noClasses()
                .that()
                .resideInAPackage("org.cordon.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.cordon.report..");

        assertThatThrownBy(() -> wrong.check(product))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @Test
    void a_forbidden_package_name_would_be_found() {
        DescribedPredicate<JavaClass> inReport = JavaClass.Predicates.resideInAPackage("..report..");

        assertThat(product.that(inReport)).isNotEmpty();
        assertThatThrownBy(() ->
                        noClasses().should().resideInAPackage("..report..").check(product))
                .isInstanceOf(AssertionError.class);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(product);
    }
}
